// The format as one value: how it is recognised, read, written and judged.
import { isOfDialect } from '../agency/names.js'
import type { Format } from '../format.js'
import { claimsRss, type RssDocument, rssDocument } from './document.js'
import { readRss } from './read.js'
import { rssRules } from './rules/index.js'
import { writeRss } from './write.js'

export const rss: Format<RssDocument> = {
  name: 'rss',
  mediaType: 'application/rss+xml; charset=utf-8',
  extension: 'rss',
  claims: claimsRss,
  document: rssDocument,
  read: readRss,
  write: writeRss,
  rules: rssRules,
  tells: isOfDialect,
}
