// The library's face: read, check and fix feeds; build and convert them with NewsFeed. No server, no engine, no network.
import { ruleOf } from './checking/catalogue.js'
import { type CheckOptions, check, judgeSource, open, type ProfileName } from './checking/check.js'
import { fixSource } from './checking/fix-source.js'
import { readFeed } from './checking/read-feed.js'
import type { DocumentFormat } from './formats/detect.js'
import { readers } from './formats/index.js'
import type { Fix, Level, W3cView } from './model/diagnostic.js'
import type { Language } from './model/text.js'
import { NewsFeed } from './news-feed.js'
import { type FindingRecord, recordOf } from './validation/reports/json.js'
import type { Target } from './validation/rule.js'

export { NewsFeed } from './news-feed.js'
export type { DocumentFormat, FindingRecord, Fix, Language, Level, ProfileName, Target, W3cView }

export interface ReadOptions {
  /** Where the document lives, absolute; relative addresses are resolved against it. */
  readonly url?: string
  /** The Content-Type header it came with. */
  readonly contentType?: string
  /** Encoding of documents that do not say theirs. Default: utf-8. */
  readonly defaultCharset?: string
  /** Save what can be saved of a document that cannot be mended. Default: false. */
  readonly salvage?: boolean
  /** Language of messages. Default: en. */
  readonly language?: Language
}

export interface ValidateOptions extends ReadOptions {
  /**
   * `spec`: the specifications; `news`: and what intakes and readers ask for; `rights`: the specifications and Law
   * No. 5846; `all`: everything, the default.
   */
  readonly profile?: ProfileName
  /** Who is to take the feed in; what they ask for is judged too. Default: none. */
  readonly targets?: readonly Target[]
  /** An earlier version of the same feed: rights removed and ids changed since then are told. */
  readonly previous?: CheckOptions['previous']
  /** Epoch milliseconds. Without it no date counts as lying in the future. */
  readonly now?: number
}

export interface Parsed {
  /** Absent when the document cannot be read, or is of a format that is only recognised (OPML). */
  readonly feed?: NewsFeed
  readonly format: DocumentFormat
  /** What was wrong with bytes and markup, and how it was mended; `validateFeed` judges the rest. */
  readonly diagnostics: readonly FindingRecord[]
}

export interface Validated {
  readonly format: DocumentFormat
  /** No diagnostic of level error. */
  readonly valid: boolean
  readonly diagnostics: readonly FindingRecord[]
}

/**
 * Reads RSS 0.90 to 2.0, Atom 0.3 and 1.0, JSON Feed; bytes in whatever encoding, or text. What can be mended without loss
 * is mended, and told. Never throws for a bad document.
 */
export function parseFeed(source: Uint8Array | string, options: ReadOptions = {}): Parsed {
  const opened = open(source, options)
  const { tree } = opened.read
  const diagnostics = judgeSource(opened).map(found =>
    recordOf(found, opened.position, options.language ?? 'en', ruleOf),
  )
  const reader = tree && readers.find(candidate => candidate.claims(tree))
  if (!tree || !reader) return { format: opened.format, diagnostics }
  const { channel, articles } = readFeed(reader, opened.read, options.url)
  return { feed: NewsFeed.from(channel, articles), format: opened.format, diagnostics }
}

/**
 * Everything that is wrong with a document, in its order, each finding with its place, reason, remedy and, where the remedy
 * is mechanical, a fix. Never throws for a bad document.
 */
export function validateFeed(source: Uint8Array | string, options: ValidateOptions = {}): Validated {
  const { format, valid, diagnostics, position } = check(source, {
    ...options,
    now: options.now ?? Number.POSITIVE_INFINITY,
  })
  const records = diagnostics.map(found => recordOf(found, position, options.language ?? 'en', ruleOf))
  return { format, valid, diagnostics: records }
}

/**
 * One round of the fixes that the diagnostics of this very source carry; of two that overlap the first is made. Of bytes only what changes is
 * encoded anew. Throws a RangeError where the encoding of the bytes cannot be written (several bytes a character, other
 * than UTF-8 and UTF-16), or lacks a character of a fix.
 */
export function applyFixes<T extends Uint8Array | string>(
  source: T,
  diagnostics: readonly { readonly fix?: Fix }[],
  options: Pick<ReadOptions, 'contentType' | 'defaultCharset'> = {},
): T {
  return fixSource(source, diagnostics, options) as T
}
