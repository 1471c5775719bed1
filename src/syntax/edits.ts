// Alone knows how a text is edited in many places at once, and where a place of the edited text was before.
import type { Place } from '../model/tree.js'
import type { Finding } from './finding.js'

export interface Edit extends Place {
  readonly text: string
}

export interface Repaired {
  readonly text: string
  /** In offsets of the text that came in; each with the fix that was made. */
  readonly findings: readonly Finding[]
  /** An offset of the mended text, in the text that came in. */
  readonly original: (offset: number) => number
}

/** In order; of two that overlap the first: a control character in a comment that is dropped needs no dropping. */
export function apart(edits: readonly Edit[]): Edit[] {
  let end = 0
  return edits
    .toSorted((a, b) => a.start - b.start)
    .filter(edit => {
      if (edit.start < end) return false
      end = edit.end
      return true
    })
}

export function apply(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end, text: replacement } of edits) {
    parts.push(text.slice(at, start), replacement)
    at = end
  }
  parts.push(text.slice(at))
  return parts.join('')
}

/** Offsets before, inside and after each edit; found by halving, since a document may need thousands. */
export function backwards(edits: readonly Edit[]): (offset: number) => number {
  let shift = 0
  const marks = edits.map(({ start, end, text }) => {
    const mark = { from: start + shift, to: start + shift + text.length, start, end }
    shift += text.length - (end - start)
    return mark
  })
  return offset => {
    let low = 0
    let high = marks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((marks[middle] as (typeof marks)[number]).from <= offset) low = middle + 1
      else high = middle
    }
    const last = marks[low - 1]
    if (!last) return offset
    return offset < last.to ? Math.min(last.start + (offset - last.from), last.end) : last.end + (offset - last.to)
  }
}
