// Alone knows the order of reading: strictly, then mended, then — when asked — salvaged (DESIGN.md §4).
import type { Element, Tree } from '../model/tree.js'
import type { Finding } from './finding.js'
import { readJson } from './json.js'
import type { Homes } from './outline.js'
import type { Problem } from './problem.js'
import { repair } from './repair.js'
import { repairJson } from './repair-json.js'
import { type SalvageNames, type Spellings, salvage, type WellKnown } from './salvage.js'
import { readXml } from './xml.js'

export interface ReadOptions {
  readonly wellKnown: WellKnown
  readonly spellings: () => Spellings
  readonly homes: () => Homes
  /** Try to save what cannot be mended. */
  readonly salvage: boolean
}

export interface ReadResult {
  /** Absent when the document is refused. Its places are those of `tree.text`; see `original`. */
  readonly tree?: Tree
  /** `strict`: as it was written. */
  readonly how: 'strict' | 'repaired' | 'salvaged' | 'refused'
  readonly findings: readonly Finding[]
  /** Of a salvaged document: the innermost element that was still open at its end. */
  readonly cut?: Element
  /** An offset of `tree.text`, in the text that came in. */
  readonly original: (offset: number) => number
}

const same = (offset: number) => offset

/** Never throws for a bad document. */
export function read(text: string, options: ReadOptions): ReadResult {
  return looksLikeJson(text) ? readJsonText(text) : readXmlText(text, options)
}

/** Before the first value of JSON, comments are met; before the root of XML, they begin with `<`. */
const BEFORE_JSON = /[\s\ufeff]+|\/\/[^\n\r]*|\/\*[\s\S]*?\*\//y

function looksLikeJson(text: string): boolean {
  let at = 0
  for (;;) {
    BEFORE_JSON.lastIndex = at
    if (!BEFORE_JSON.test(text)) return text[at] === '{' || text[at] === '['
    at = BEFORE_JSON.lastIndex
  }
}

function readJsonText(text: string): ReadResult {
  const strict = readJson(text)
  if ('tree' in strict) return { tree: strict.tree, how: 'strict', findings: [], original: same }
  const mended = strict.problem.limit === undefined ? repairJson(text) : undefined
  if (!mended) return { how: 'refused', findings: [told(strict.problem)], original: same }
  const { findings, original } = mended
  const again = readJson(mended.text)
  if ('tree' in again) return { tree: again.tree, how: 'repaired', findings, original }
  // What was mended before is told as well: whoever mends it by hand has not to come back for each.
  const { start, end } = again.problem.at
  const at = { start: original(start), end: Math.max(original(start), original(end)) }
  const before = findings.filter(found => found.at.end <= at.start)
  return { how: 'refused', findings: [...before, told({ ...again.problem, at })], original: same }
}

function readXmlText(text: string, options: ReadOptions): ReadResult {
  const result = readMarkup(text, options)
  return { ...result, findings: [...externalEntities(text), ...result.findings] }
}

/** Told whether or not the document can be read: no entity of another file is ever fetched. */
function externalEntities(text: string): Finding[] {
  const doctype = text.slice(0, 65536).indexOf('<!DOCTYPE')
  if (doctype === -1) return []
  const found = /<!ENTITY\s+(?:%\s+)?[^\s>]+\s+(?:SYSTEM|PUBLIC)\s[^>]*>/.exec(text.slice(doctype, doctype + 65536))
  if (!found) return []
  const start = doctype + found.index
  return [{ rule: 'contains-system-entity', at: { start, end: start + found[0].length }, data: {} }]
}

function readMarkup(text: string, options: ReadOptions): ReadResult {
  const strict = readXml(text)
  if ('tree' in strict) return { tree: strict.tree, how: 'strict', findings: [], original: same }
  const { limit, kind } = strict.problem
  // What looks nested without end may be items that nobody closed.
  if (limit !== undefined && !(options.salvage && kind === 'too-deep'))
    return { how: 'refused', findings: [told(strict.problem)], original: same }
  const mended = repair(text, options.wellKnown)
  if (mended) {
    const again = readXml(mended.text)
    if ('tree' in again)
      return { tree: again.tree, how: 'repaired', findings: mended.findings, original: mended.original }
  }
  const findings = [told(strict.problem)]
  const saved = options.salvage ? salvage(text, namesOf(options)) : undefined
  if (!saved) return { how: 'refused', findings, original: same }
  const from = strict.problem.at.start
  const at = { start: from, end: Math.min(from + 1, text.length) }
  findings.push({ rule: 'salvaged', at, data: { cut: saved.cut !== undefined } })
  return { ...saved, how: 'salvaged', findings, original: same }
}

function namesOf({ spellings, wellKnown, homes }: ReadOptions): SalvageNames {
  return { spellings: spellings(), wellKnown, homes: homes() }
}

function told({ kind, at, detail, name, limit }: Problem): Finding {
  const named = name !== undefined && (kind === 'missing-namespace' ? { prefix: name } : { name })
  return { rule: kind, at, data: { detail, ...named, ...(limit !== undefined && { limit }) } }
}
