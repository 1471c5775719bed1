// Alone knows which tags, attributes and values a body may have. docs/sanitising.md says the same; a test compares them.
import { type Clean, count, frameAddress, link, pixels, web } from './values.js'

/** Raised whenever a body could come out otherwise, so that it is known which bodies were made by which policy. */
export const POLICY = 2

/** Levels of elements inside each other; what is deeper loses its tags and keeps its text. */
export const DEEPEST = 32

const words = (list: string) => list.trim().split(/\s+/)

export const FEED_TAGS: ReadonlySet<string> = new Set(
  words(`
    p br hr div span h1 h2 h3 h4 h5 h6 blockquote q cite pre code kbd samp var ul ol li dl dt dd
    table caption thead tbody tfoot tr th td colgroup col a img figure figcaption
    strong em b i u s sub sup small mark abbr del ins dfn time bdi bdo ruby rt rp wbr
  `),
)

/** What plays on pages and is a link in feeds. */
export const EMBEDS: ReadonlySet<string> = new Set(['iframe', 'video', 'audio'])

export const PAGE_TAGS: ReadonlySet<string> = new Set([...FEED_TAGS, ...EMBEDS])

/** Gone with all they hold: it is no text of the story. Every other unknown tag goes alone. */
export const DROPPED: ReadonlySet<string> = new Set(
  words(`
    script style noscript template title textarea select option optgroup datalist object embed applet svg math canvas
    xmp noembed noframes frame frameset source track param meta link base input
  `),
)

/** Elements of the same meaning, or at least of the same shape: words of two blocks must not run together. */
export const INSTEAD: ReadonlyMap<string, string> = new Map([
  ...words(
    'section article header footer main nav aside address hgroup center details summary fieldset legend form',
  ).map(name => [name, 'div'] as const),
  ...words('search dialog').map(name => [name, 'div'] as const),
  ['menu', 'ul'],
  ['dir', 'ul'],
  ['listing', 'pre'],
  ['tt', 'code'],
  ['strike', 's'],
  ['acronym', 'abbr'],
])

/** Hosts whose frames stay frames on pages, and where below them a path must begin. In feeds every frame is a link. */
export const FRAMES: ReadonlyMap<string, string> = new Map([
  ['www.youtube.com', '/embed/'],
  ['www.youtube-nocookie.com', '/embed/'],
  ['player.vimeo.com', '/video/'],
  ['www.dailymotion.com', '/embed/'],
  ['geo.dailymotion.com', '/player'],
  ['open.spotify.com', '/embed/'],
  ['w.soundcloud.com', '/player/'],
  ['www.openstreetmap.org', '/export/embed.html'],
])

export const FRAME_HOSTS: readonly string[] = [...FRAMES.keys()]

/** What every frame gets, whatever it said. The origin alone is told to it: players refuse who tells nothing. */
export const FRAME_ATTRIBUTES = {
  allowfullscreen: '',
  loading: 'lazy',
  referrerpolicy: 'strict-origin-when-cross-origin',
  sandbox: 'allow-scripts allow-same-origin allow-presentation allow-popups',
} as const

const present: Clean = () => ''
const text: Clean = value => value.trim() || undefined
const short: Clean = value => (value.length <= 100 ? text(value, '') : undefined)
const oneOf =
  (...names: readonly string[]): Clean =>
  value =>
    names.find(name => name === value.trim().toLowerCase())
/** A licence and its author are rights (RIGHTS.md §5); the others say that a link is no recommendation. */
const relations: Clean = value =>
  words(value.toLowerCase())
    .filter(name => ['license', 'author', 'nofollow', 'sponsored', 'ugc'].includes(name))
    .join(' ') || undefined
const language: Clean = value => (/^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,8}$/i.test(value.trim()) ? value.trim() : undefined)
const integer: Clean = value => (/^-?\d{1,6}$/.test(value.trim()) ? value.trim() : undefined)

type Attributes = ReadonlyMap<string, Clean>
const attributes = (values: Readonly<Record<string, Clean>>): Attributes => new Map(Object.entries(values))

/** On every tag, after its own. */
export const EVERYWHERE: Attributes = attributes({ lang: language, dir: oneOf('ltr', 'rtl', 'auto'), title: text })

const cited = attributes({ cite: web })
const changed = attributes({ cite: web, datetime: short })
const cell = attributes({
  colspan: count(100),
  rowspan: count(500),
  scope: oneOf('row', 'col', 'rowgroup', 'colgroup'),
})
const columns = attributes({ span: count(100) })

/** Tag → attribute → what is left of a value; undefined: nothing, and the attribute goes. In the order they are written. */
export const ATTRIBUTES: ReadonlyMap<string, Attributes> = new Map([
  ['a', attributes({ href: link, rel: relations })],
  ['img', attributes({ src: web, alt: value => value, width: pixels, height: pixels })],
  [
    'iframe',
    attributes({
      src: (value, base) => frameAddress(value, base, FRAMES),
      width: pixels,
      height: pixels,
      allowfullscreen: present,
      loading: oneOf(FRAME_ATTRIBUTES.loading),
      referrerpolicy: oneOf(FRAME_ATTRIBUTES.referrerpolicy),
      sandbox: oneOf(FRAME_ATTRIBUTES.sandbox),
    }),
  ],
  [
    'video',
    attributes({ src: web, poster: web, controls: present, width: pixels, height: pixels, preload: oneOf('none') }),
  ],
  ['audio', attributes({ src: web, controls: present, preload: oneOf('none') })],
  ['blockquote', cited],
  ['q', cited],
  ['del', changed],
  ['ins', changed],
  ['time', attributes({ datetime: short })],
  ['ol', attributes({ start: integer, reversed: present })],
  ['th', cell],
  ['td', attributes({ colspan: count(100), rowspan: count(500) })],
  ['col', columns],
  ['colgroup', columns],
])
