// Alone turns an RSS 0.91 to 2.0 document into a channel and drafts. Forgiving: what cannot be read is left out.
import { codeOf } from '../agency/names.js'
import { readAgencyItem } from '../agency/read-item.js'
import type { ReadFeed } from '../format.js'
import type { RssDocument } from './document.js'
import { readChannel } from './read-channel.js'
import { readItem, surroundings } from './read-item.js'

export function readRss({ channel, items, tree }: RssDocument, url?: string): ReadFeed {
  const head = channel ? readChannel(channel, tree.text, url) : {}
  const around = surroundings(channel, { head, source: tree.text, url })
  return {
    channel: head,
    articles: items.map(item => (codeOf(item) ? readAgencyItem : readItem)(item, around)),
    diagnostics: [],
  }
}
