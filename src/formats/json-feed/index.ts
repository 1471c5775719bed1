// The format as one value: how it is recognised, read, written and judged.
import type { Format } from '../format.js'
import { claimsJsonFeed, type JsonFeedDocument, jsonFeedDocument } from './document.js'
import { readJsonFeed } from './read.js'
import { jsonFeedRules } from './rules/index.js'
import { writeJsonFeed } from './write.js'

export const jsonFeed: Format<JsonFeedDocument> = {
  name: 'json-feed',
  mediaType: 'application/feed+json; charset=utf-8',
  extension: 'json',
  claims: claimsJsonFeed,
  document: jsonFeedDocument,
  read: readJsonFeed,
  write: writeJsonFeed,
  rules: jsonFeedRules,
}
