// Alone decides which lines of a document stand beside its findings: all of a short one, windows of a long one.
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Position } from '../../syntax/place.js'

export interface SourceLine {
  /** 1-based. */
  readonly number: number
  readonly text: string
  readonly findings: readonly Placed[]
}

export interface Placed {
  readonly found: Diagnostic
  /** 1-based. */
  readonly line: number
  readonly column: number
}

/** A stretch of lines that are not shown. */
export interface Elision {
  readonly elided: number
}

const SHORT = 120
const AROUND = 2
const WIDEST = 240

/** `findings` in the order of the document. Lines are cut around the first finding in them. */
export function sourceLines(
  text: string,
  findings: readonly Diagnostic[],
  position: (offset: number) => Position,
): readonly (SourceLine | Elision)[] {
  const lines = text.split(/\r\n|\r|\n/)
  const byLine = new Map<number, Placed[]>()
  for (const found of findings) {
    const placed = { found, ...position(found.place.start) }
    if (!byLine.get(placed.line)?.push(placed)) byLine.set(placed.line, [placed])
  }
  const shown: (SourceLine | Elision)[] = []
  let last = 0
  for (const number of numbersShown(lines.length, byLine)) {
    if (number > last + 1) shown.push({ elided: number - last - 1 })
    const own = byLine.get(number) ?? []
    shown.push({ number, text: cut(lines[number - 1] ?? '', own[0]?.column ?? 1), findings: own })
    last = number
  }
  if (last < lines.length) shown.push({ elided: lines.length - last })
  return shown
}

function numbersShown(count: number, byLine: ReadonlyMap<number, unknown>): number[] {
  if (count <= SHORT) return Array.from({ length: count }, (_, index) => index + 1)
  const shown = new Set<number>()
  for (const line of byLine.keys())
    for (let near = line - AROUND; near <= line + AROUND; near++) if (near >= 1 && near <= count) shown.add(near)
  return [...shown].sort((a, b) => a - b)
}

/** A newspaper's feed may be one line of a megabyte: what is shown is the part that matters. */
function cut(line: string, column: number): string {
  if (line.length <= WIDEST) return line
  const start = Math.max(0, Math.min(column - 1 - WIDEST / 3, line.length - WIDEST))
  const part = line.slice(start, start + WIDEST).toWellFormed()
  return `${start > 0 ? '…' : ''}${part}${start + WIDEST < line.length ? '…' : ''}`
}
