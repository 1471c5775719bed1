// Alone draws the lines of a document that a finding speaks of, cut to what a terminal shows, with marks under the place.
import type { Place } from '../../model/tree.js'
import type { Located } from './located.js'
import { printable } from './printable.js'

export interface FrameLine {
  readonly number: number
  readonly text: string
  /** Blanks and `^`, as wide as a terminal writes the text above them. */
  readonly marks: string
}

/** Lines up to which a place is shown whole; of a longer one the first and the last. */
const WHOLE = 3

/** Where a number is missing in the series, lines are left out. */
export function codeFrame({ start, end }: Place, { text, position }: Located, widthOf: WidthOf): readonly FrameLine[] {
  // A break at the end of a place belongs to the line it ends.
  let last = end
  while (last > start && isBreak(text.charCodeAt(last - 1))) last -= 1
  const from = position(start)
  const to = position(last)
  const begin = start - from.column + 1
  const first = drawn(text, from.line, begin, { start, end: last }, widthOf)
  if (to.line === from.line) return [first]
  const frame = [first]
  if (to.line - from.line < WHOLE) {
    let lineStart = afterBreak(text, begin)
    for (let number = from.line + 1; number < to.line; number++) {
      frame.push(drawn(text, number, lineStart, { start: lineStart, end: last }, widthOf))
      lineStart = afterBreak(text, lineStart)
    }
  }
  const lastStart = last - to.column + 1
  return [...frame, drawn(text, to.line, lastStart, { start: lastStart, end: last }, widthOf)]
}

/** Columns. */
const WIDTH = 100
/** Of a line that is too long, how much stands before the place. */
const BEFORE = 30
const TAB = 4

/** Columns that a text takes in a terminal. */
export type WidthOf = (text: string) => number

let graphemes: Intl.Segmenter | undefined

/** Made when first needed: it takes longer than to check a small file. */
function segmentsOf(line: string): Iterable<{ readonly segment: string; readonly index: number }> {
  if (!/[^\t-~]/.test(line)) return Array.from(line, (segment, index) => ({ segment, index }))
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return graphemes.segment(line)
}

function drawn(text: string, number: number, lineStart: number, { start, end }: Place, widthOf: WidthOf): FrameLine {
  // A newspaper's feed may be one line of a megabyte: only the part that matters is looked at.
  const begin = start - lineStart > WIDTH - BEFORE ? wholeFrom(text, start - BEFORE) : lineStart
  const line = text.slice(begin, start + WIDTH * 2).split(/[\r\n]/, 1)[0] ?? ''
  // The indentation of a further line is not what is spoken of.
  const from = start === lineStart ? start + line.length - line.trimStart().length : start
  let shown = begin > lineStart ? '…' : ''
  let marks = ' '.repeat(shown.length)
  let place = marks.length
  for (const { segment, index } of segmentsOf(line)) {
    const at = begin + index
    const cell = segment === '\t' ? ' '.repeat(TAB - (marks.length % TAB)) : printable(segment)
    const width = widthOf(cell)
    if (marks.length + width > WIDTH) {
      shown += '…'
      break
    }
    shown += cell
    marks += (at + segment.length > from && at < end ? '^' : ' ').repeat(width)
    if (at + segment.length <= from) place = marks.length
  }
  // What is missing there, or has no width of its own, has a place all the same.
  return { number, text: shown, marks: marks.includes('^') ? marks.trimEnd() : `${' '.repeat(place)}^` }
}

/** Never between the halves of a character. */
function wholeFrom(text: string, offset: number): number {
  const code = text.charCodeAt(offset)
  return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13
}

/** Where the next line begins. */
function afterBreak(text: string, from: number): number {
  let at = from
  while (at < text.length && !isBreak(text.charCodeAt(at))) at += 1
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1
}
