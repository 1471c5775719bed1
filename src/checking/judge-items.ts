// Alone tells item by item what is wrong with a document: which findings belong to which item, and which to none.
import type { DocumentFormat } from '../formats/detect.js'
import { readers } from '../formats/index.js'
import { readPace } from '../formats/reading/pace.js'
import type { Channel } from '../model/channel.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Reading } from '../model/draft.js'
import type { Pace } from '../model/pace.js'
import type { Bilingual } from '../model/text.js'
import type { Node } from '../model/tree.js'
import type { Position } from '../syntax/place.js'
import { Paths } from '../validation/paths.js'
import { sourceRules } from '../validation/rules/source/index.js'
import { type CheckOptions, judge, judgeSource, type Opened, open } from './check.js'
import { unreadableBecause } from './open-document.js'
import { readFeed } from './read-feed.js'

export interface JudgedItem {
  readonly reading: Reading
  /** As it came; of a salvaged document only as much as is known to be the item's. */
  readonly raw: string
  /** Where `raw` begins in the document. */
  readonly start: number
  readonly findings: readonly Diagnostic[]
}

export interface JudgedDocument {
  readonly format: DocumentFormat
  readonly how: 'strict' | 'repaired' | 'salvaged'
  readonly channel: Partial<Channel>
  /** What it asks of those who poll it. */
  readonly pace: Pace
  readonly items: readonly JudgedItem[]
  /** Those that belong to no item; how the document was mended is told here. */
  readonly findings: readonly Diagnostic[]
  /** Line and column of an offset in the document as decoded. */
  readonly position: (offset: number) => Position
}

export interface Refused {
  /** `markup`: it is no feed, or one of a format that is not read. The others are rules that say why it cannot be read. */
  readonly because: 'not-a-feed' | 'too-deep' | 'malformed'
  readonly unreadable: Bilingual
  readonly findings: readonly Diagnostic[]
  readonly position: (offset: number) => Position
}

/** Never throws for a bad document. */
export function judgeItems(bytes: Uint8Array, options: CheckOptions): JudgedDocument | Refused {
  const opened = open(bytes, options)
  const { tree, how } = opened.read
  const reader = tree && readers.find(known => known.claims(tree))
  const { position, format } = opened
  if (!tree || !reader || how === 'refused') return refused(opened)
  const { channel, articles } = readFeed(reader, opened.read, options.url)
  const report = judge(opened, options)
  const { byItem, rest } = sorted(report.diagnostics, articles)
  const spoilt = report.diagnostics.find(({ rule }) => rule === 'unicode-error')
  const items = articles.map((reading, index): JudgedItem => {
    const { raw, start } = rawOf(reading.at, opened)
    const own = byItem.get(index) ?? []
    return {
      reading,
      raw,
      start,
      findings: eased(spoilt && raw.includes('\ufffd') ? [...own, spoiltIn(raw, start, spoilt)] : own, reading),
    }
  })
  return { format, how, channel, pace: readPace(tree), items, findings: rest, position }
}

function refused(opened: Opened): Refused {
  const findings = judgeSource(opened)
  const limit = findings.some(({ rule }) => LIMITS.has(rule))
  const looksLikePage = /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html)\b/i.test(
    opened.text.slice(0, 4096),
  )
  const because =
    opened.read.tree || looksLikePage || !/^\s*[<[{]/.test(opened.text)
      ? 'not-a-feed'
      : limit
        ? 'too-deep'
        : 'malformed'
  return { because, unreadable: unreadableBecause(opened, findings), findings, position: opened.position }
}

const LIMITS = new Set(['too-deep', 'too-many-attributes', 'too-many-namespaces', 'validator-limit'])
/** What reading says of bytes and markup: mended or not, it is no fault of the item it stands in. */
const OF_READING = new Set(sourceRules.map(({ id }) => id))

function sorted(diagnostics: readonly Diagnostic[], readings: readonly Reading[]) {
  const paths = new Paths()
  const items = new Map(readings.map(({ at }, index) => [paths.of(at), index]))
  const byItem = new Map<number, Diagnostic[]>()
  const rest: Diagnostic[] = []
  for (const found of diagnostics) {
    const index = OF_READING.has(found.rule) ? undefined : itemOf(found.path, items)
    if (index === undefined) rest.push(found)
    else if (!byItem.get(index)?.push(found)) byItem.set(index, [found])
  }
  return { byItem, rest }
}

/** The item whose path the finding's path begins with. */
function itemOf(path: string, items: ReadonlyMap<string, number>): number | undefined {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    const found = items.get(path.slice(0, end))
    if (found !== undefined) return found
  }
  return undefined
}

/** What every item of its dialect does is no fault of this one: it is told, and keeps nothing out. */
function eased(findings: readonly Diagnostic[], { customary }: Reading): readonly Diagnostic[] {
  if (!customary) return findings
  return findings.map(found => (customary.has(found.rule) ? { ...found, level: 'info' } : found))
}

function rawOf(at: Node, { text, read }: Opened): { readonly raw: string; readonly start: number } {
  if (!('start' in at)) return { raw: '', start: 0 }
  const start = read.original(at.start)
  return { raw: text.slice(start, read.original(at.end)), start }
}

/** Letters that were lost are the item's own loss, wherever the first one of the document stands. */
function spoiltIn(raw: string, start: number, first: Diagnostic): Diagnostic {
  const at = start + raw.indexOf('\ufffd')
  return { ...first, place: { start: at, end: at + 1 } }
}
