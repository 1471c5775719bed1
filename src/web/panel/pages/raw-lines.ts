// Alone cuts an item as it came into the lines that are shown, with the places of findings marked in them.

import type { Level } from '../../../model/diagnostic.js'
import type { HeldFinding } from '../../../model/held-item.js'
import { positions } from '../../../syntax/place.js'

export interface RawPart {
  readonly text: string
  /** The gravest finding that stands here. */
  readonly mark?: Level
}

export interface RawLine {
  /** In the document where that is known, else in the item; 1-based. */
  readonly number: number
  readonly parts: readonly RawPart[]
  /** Those that begin in this line. */
  readonly findings: readonly HeldFinding[]
}

/** Lines that are not shown. */
export interface RawGap {
  readonly elided: number
}

/** An item of so many lines is shown whole; of a longer one, what stands around its findings. */
const SHORT = 60
const AROUND = 3
/** Of a line, UTF-16 units. */
const WIDEST = 400
const BEFORE = 120

type Marked = HeldFinding & { readonly at: NonNullable<HeldFinding['at']> }

/** `findings`: those without a place in the item stand in no line. */
export function rawLines(raw: string, findings: readonly HeldFinding[]): readonly (RawLine | RawGap)[] {
  const marked = findings.filter((found): found is Marked => found.at !== undefined && found.at.start <= raw.length)
  const position = positions(raw)
  const [first] = marked
  const offset = first ? first.line - position(first.at.start).line : 0
  const shown: (RawLine | RawGap)[] = []
  const lines = linesOf(raw)
  const near = linesNear(marked.map(({ at }) => position(at.start).line - 1))
  let gap = 0
  for (const [index, line] of lines.entries()) {
    if (lines.length > SHORT && !(marked.length > 0 ? near.has(index) : index < SHORT)) {
      gap += 1
      continue
    }
    if (gap > 0) shown.push({ elided: gap })
    gap = 0
    const own = marked.filter(({ at }) => position(at.start).line - 1 === index)
    const within = marked.filter(({ at }) => at.start <= line.end && at.end >= line.start)
    shown.push({ number: index + 1 + offset, parts: partsOf(raw, line, within), findings: own })
  }
  if (gap > 0) shown.push({ elided: gap })
  return shown
}

interface Span {
  readonly start: number
  readonly end: number
}

function linesOf(raw: string): readonly Span[] {
  const lines: Span[] = []
  let start = 0
  for (const found of raw.matchAll(/\r\n|\r|\n/g)) {
    lines.push({ start, end: found.index })
    start = found.index + found[0].length
  }
  return [...lines, { start, end: raw.length }]
}

function linesNear(indexes: readonly number[]): ReadonlySet<number> {
  const near = new Set<number>()
  for (const index of indexes) for (let at = index - AROUND; at <= index + AROUND; at++) near.add(at)
  return near
}

/** A line that is too long is cut around its first mark. */
function partsOf(raw: string, line: Span, marked: readonly Marked[]): readonly RawPart[] {
  const first = Math.min(...marked.map(({ at }) => at.start))
  const from = line.end - line.start <= WIDEST ? line.start : windowStart(line, Number.isFinite(first) ? first : 0)
  const to = Math.min(line.end, from + WIDEST)
  const edges = new Set([from, to])
  for (const { at } of marked) for (const edge of [at.start, endOf(at)]) if (edge > from && edge < to) edges.add(edge)
  const sorted = [...edges].sort((a, b) => a - b)
  const parts: RawPart[] = from > line.start ? [{ text: '… ' }] : []
  for (const [index, start] of sorted.slice(0, -1).entries()) {
    const end = sorted[index + 1] ?? to
    const level = gravest(marked.filter(({ at }) => at.start <= start && endOf(at) >= end))
    parts.push({ text: visible(raw.slice(start, end)), ...(level && { mark: level }) })
  }
  return to < line.end ? [...parts, { text: ' …' }] : parts
}

/** What has no length, something that is missing there, is marked at the character that follows. */
function endOf({ start, end }: Span): number {
  return Math.max(end, start + 1)
}

function windowStart({ start, end }: Span, first: number): number {
  return Math.max(start, Math.min(first - BEFORE, end - WIDEST))
}

function gravest(found: readonly Marked[]): Level | undefined {
  return (['error', 'warning', 'info'] as const).find(level => found.some(each => each.level === level))
}

/** Nothing in it hides, or turns the line round (Unicode TR 36 §3). */
export function visible(text: string): string {
  return text
    .toWellFormed()
    .replace(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g,
      character => `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
    )
}
