// Alone knows what can be mended in the text of a broken document without losing anything. Each repair is told.
import { HTML_ENTITIES } from '../model/html-entities.js'
import type { Place } from '../model/tree.js'
import { apart, apply, backwards, type Repaired } from './edits.js'
import type { Finding } from './finding.js'
import { MAX_REPAIRS } from './limits.js'

/** Prefixes a document may use without declaring them, because everybody knows what is meant. */
export type WellKnown = ReadonlyMap<string, string>

/** Undefined when there is nothing this file can mend, or far too much. */
export function repair(text: string, wellKnown: WellKnown): Repaired | undefined {
  const findings = [...leading(text), ...references(text), ...prefixes(text, wellKnown)]
  if (findings.length === 0 || findings.length > MAX_REPAIRS) return undefined
  const edits = apart(findings.flatMap(({ fix }) => fix ?? []))
  return { text: apply(text, edits), findings, original: backwards(edits) }
}

/** A second BOM, white space or a comment before the XML declaration: nothing of the document is lost with them. */
function leading(text: string): Finding[] {
  const end = contentAt(text)
  const before = text.slice(0, end)
  const stray = before.includes('\ufeff') || /^<\?xml[\s?]/.test(text.slice(end, end + 6))
  if (end === 0 || !stray || text[end] !== '<') return []
  const at = { start: 0, end }
  return [{ rule: 'blank-line-before-declaration', at, data: {}, fix: { ...at, text: '' } }]
}

/** Where something begins that is neither blank nor, before a declaration, a comment. */
function contentAt(text: string): number {
  const blank = /[\s\ufeff]*/y
  for (let at = 0; ; ) {
    blank.lastIndex = at
    at += blank.exec(text)?.[0].length ?? 0
    const end = text.startsWith('<!--', at) ? text.indexOf('-->', at) : -1
    if (end === -1) return at
    const after = end + 3
    // Without a declaration after it, a comment is a part of the document.
    if (!/^\s*(?:<!--|<\?xml\s)/.test(text.slice(after, after + 1000))) return at
    at = after
  }
}

/** CDATA, comments and instructions are passed over; in CDATA no character can be written as a reference. */
const PIECES =
  /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<!DOCTYPE[^[>]*(?:\[[^\]]*\]?\s*)?>?|&(?:#[xX]?[0-9a-fA-F]+;|[A-Za-z_:][\w.:-]*;)?|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const ILLEGAL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

function references(text: string): Finding[] {
  const findings: Finding[] = []
  const declared = new Set([...text.slice(0, 65536).matchAll(/<!ENTITY\s+([\w.:-]+)/g)].map(([, name]) => name))
  for (const { 0: piece, index } of text.matchAll(PIECES)) {
    if (findings.length > MAX_REPAIRS) break
    const at = { start: index, end: index + piece.length }
    if (piece.startsWith('<')) findings.push(...illegalIn(piece, index))
    else if (!piece.startsWith('&')) findings.push(illegal(at, piece))
    else {
      const found = reference(piece, at, declared)
      if (found) findings.push(found)
    }
  }
  return findings
}

function illegalIn(piece: string, offset: number): Finding[] {
  return [...piece.matchAll(ILLEGAL)].map(({ 0: character, index }) =>
    illegal({ start: offset + index, end: offset + index + 1 }, character),
  )
}

function illegal(at: Place, character: string): Finding {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return { rule: 'illegal-character', at, data: { code: `U+${code}` }, fix: { ...at, text: '' } }
}

const XML = new Set(['amp', 'lt', 'gt', 'quot', 'apos'])

function reference(piece: string, at: Place, declared: ReadonlySet<string | undefined>): Finding | undefined {
  if (piece === '&') return { rule: 'bare-ampersand', at, data: {}, fix: { ...at, text: '&amp;' } }
  const body = piece.slice(1, -1)
  if (body.startsWith('#')) return numeric(body.slice(1), piece, at)
  if (XML.has(body) || declared.has(body)) return undefined
  const code = HTML_ENTITIES.get(body)
  // A name nobody gave to a character was meant as text.
  const text = code === undefined ? `&amp;${piece.slice(1)}` : `&#${code};`
  return { rule: 'undefined-named-entity', at, data: { name: body }, fix: { ...at, text } }
}

function numeric(digits: string, piece: string, at: Place): Finding | undefined {
  const code = /^x/i.test(digits)
    ? Number.parseInt(digits.slice(1), 16)
    : /^\d+$/.test(digits)
      ? Number(digits)
      : Number.NaN
  if (Number.isNaN(code) || digits.startsWith('X')) {
    return { rule: 'bare-ampersand', at, data: {}, fix: { ...at, text: `&amp;${piece.slice(1)}` } }
  }
  const fine =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  if (fine) return undefined
  return {
    rule: 'illegal-character',
    at,
    data: { code: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` },
    fix: { ...at, text: '' },
  }
}

const TAG = /<\/?([A-Za-z_][\w.-]*):[A-Za-z_][\w.-]*|\s([A-Za-z_][\w.-]*):[A-Za-z_][\w.-]*\s*=/g

/** Declarations for well-known prefixes that nobody bound, added to the root. */
function prefixes(text: string, wellKnown: WellKnown): Finding[] {
  const root = /<([A-Za-z_][\w.:-]*)(?=[\s/>])/.exec(
    text.replace(/<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)/g, piece => ' '.repeat(piece.length)),
  )
  if (!root) return []
  const bound = new Set([...text.matchAll(/xmlns:([A-Za-z_][\w.-]*)\s*=/g)].map(([, prefix]) => prefix))
  const end = root.index + root[0].length
  const found = new Map<string, Finding>()
  const plain = text.replace(/<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)/g, piece => ' '.repeat(piece.length))
  for (const { 1: ofTag, 2: ofAttribute, index, 0: whole } of plain.matchAll(TAG)) {
    const prefix = ofTag ?? ofAttribute ?? ''
    const uri = wellKnown.get(prefix)
    if (uri === undefined || bound.has(prefix) || found.has(prefix) || prefix === 'xml' || prefix === 'xmlns') continue
    const at = { start: index, end: index + whole.length }
    const fix = { start: end, end, text: ` xmlns:${prefix}="${uri}"` }
    found.set(prefix, { rule: 'missing-namespace', at, data: { prefix }, fix })
  }
  return [...found.values()]
}
