// Alone reads the items of a document that was opened, and tells of the one at which it was cut off.
import type { Reader, ReadFeed } from '../formats/format.js'
import type { Reading, Reason } from '../model/draft.js'
import type { Element, Node } from '../model/tree.js'
import type { ReadResult } from '../syntax/read.js'

/** The reader has claimed the tree. */
export function readFeed(reader: Reader, { tree, cut }: ReadResult, url?: string): ReadFeed {
  if (!tree) throw new TypeError('a refused document has no items')
  const feed = reader.read(reader.document(tree), url)
  return cut ? { ...feed, articles: feed.articles.map(reading => marked(reading, cut)) } : feed
}

/** Half a story is no story: nobody may take it for what was published. */
function marked(reading: Reading, cut: Element): Reading {
  return holds(reading.at, cut) ? { ...reading, unread: [...(reading.unread ?? []), CUT] } : reading
}

function holds(item: Node, inner: Element): boolean {
  return item === inner || (inner.parent !== undefined && holds(item, inner.parent))
}

const CUT: Reason = {
  field: 'item',
  message: {
    tr: 'belge bu öğenin içinde kesilmiş, gerisi gelmemiş',
    en: 'the document was cut off inside this item, the rest of it is missing',
  },
}
