// RSS as SmartFormat 2.1 asks for it: a short description, a date and a logo of the channel, one megabyte (docs/targets.md).
import { isPlausible, rfc822 } from '../../model/time.js'
import { rss } from '../rss/index.js'
import { rssWriter } from '../rss/write.js'
import { webAddress } from '../writing/uri.js'
import { isBlank } from '../writing/xml-text.js'
import type { Profile } from './profile.js'

/** Characters of the channel's description. */
const DESCRIPTION = 30
/** Minutes. */
const MOST_TTL = 15

export const smartnews: Profile = {
  name: 'smartnews',
  format: {
    ...rss,
    write: rssWriter({
      complete: true,
      channel(xml, { updatedAt, image, icon }) {
        if (isPlausible(updatedAt)) xml.plain('pubDate', rfc822(updatedAt))
        xml.around('snf:logo', {}, () => xml.plain('url', webAddress(image?.url ?? icon)))
      },
    }),
  },
  items: 50,
  bytes: 1_000_000,
  channel: channel => ({
    ...channel,
    description: shortened(channel.description),
    ...(channel.ttl !== undefined && { ttl: Math.min(MOST_TTL, Math.max(1, channel.ttl)) }),
  }),
  lacks: ({ title }) => (isBlank(title) ? 'title' : undefined),
}

/** At a word, where there is one. */
function shortened(text: string): string {
  const letters = [...text]
  if (letters.length <= DESCRIPTION) return text
  const cut = letters.slice(0, DESCRIPTION).join('')
  return (cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut).replace(/[\s,;:–-]+$/, '')
}
