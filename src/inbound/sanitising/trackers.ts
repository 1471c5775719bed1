// Alone knows pictures that nobody is meant to see: they count who reads. Listed in docs/sanitising.md.
import { parseUrl } from '../../model/url.js'

/** A host with all below it; after a slash, where its paths begin. Short: a picture of one pixel needs no list. */
export const TRACKERS = [
  'feeds.feedburner.com/~r/',
  'feeds.feedburner.com/~ff/',
  'feedsportal.com',
  'feedblitz.com',
  'pheedo.com',
  'tracking.feedpress.com',
  'tracking.feedpress.it',
  'feeds.wordpress.com/1.0/',
  'pixel.wp.com',
  'stats.wp.com',
  'blogger.googleusercontent.com/tracker/',
  'medium.com/_/stat',
  'google-analytics.com',
  'googletagmanager.com',
  'googleadservices.com',
  'googlesyndication.com',
  'doubleclick.net',
  'facebook.com/tr',
  'analytics.twitter.com',
  't.co/i/adsct',
  'px.ads.linkedin.com',
  'bat.bing.com',
  'mc.yandex.ru',
  'mc.yandex.com',
  'counter.yadro.ru',
  'top.mail.ru/counter',
  'hit.gemius.pl',
  'scorecardresearch.com',
  'imrworldwide.com',
  'quantserve.com',
  'ping.chartbeat.net',
  'pixel.parsely.com',
  'adnxs.com',
  'rfihub.com',
  'list-manage.com/track/',
] as const

/** Programs that count on the publisher's own host, by how their path ends. */
export const COUNTERS = ['/matomo.php', '/piwik.php', '/pixel.gif', '/pixel.png', '/1x1.gif', '/count.gif'] as const

const LISTED = TRACKERS.map(entry => {
  const slash = entry.indexOf('/')
  return slash < 0 ? { host: entry, path: '/' } : { host: entry.slice(0, slash), path: entry.slice(slash) }
})

/** `address`: absolute. */
export function isTracker(address: string): boolean {
  const url = parseUrl(address)
  if (!url) return false
  const path = url.pathname.toLowerCase()
  return (
    COUNTERS.some(end => path.endsWith(end)) ||
    LISTED.some(({ host, path: begin }) => `.${url.hostname}`.endsWith(`.${host}`) && path.startsWith(begin))
  )
}

/** Shown at one pixel or less, or not at all, by attribute or by style. */
export function isUnseen({ width, height, style, hidden }: Readonly<Record<string, string>>): boolean {
  if (hidden !== undefined || [width, height].some(isTiny)) return true
  return style !== undefined && UNSEEN.test(style.replace(/\/\*.*?(?:\*\/|$)/gs, '').toLowerCase())
}

/** HTML reads the digits a dimension begins with; a share of something is none we know. */
function isTiny(dimension: string | undefined): boolean {
  const [, digits] = /^\s*\+?(\d{1,9}(?:\.\d*)?|\.\d+)(?!\d*\s*%)/.exec(dimension ?? '') ?? []
  return digits !== undefined && Number(digits) <= 1
}

const UNSEEN =
  /(?:^|[\s;])(?:(?:max-)?(?:width|height)\s*:\s*(?:0(?:\.\d+)?[a-z%]*|1(?:\.0+)?px|0?\.\d+px)|display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?%?)\s*(?:!|;|$)/
