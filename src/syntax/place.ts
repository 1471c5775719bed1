// Alone knows how an offset becomes a line and a column, and where an attribute stands in its start tag.
import type { Element, Place } from '../model/tree.js'

/** 1-based; the column counts UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Lines end at LF, CR, or CRLF. The index of lines is built when the first position is asked for. */
export function positions(text: string): (offset: number) => Position {
  let starts: number[] | undefined
  return offset => {
    starts ??= lineStarts(text)
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 }
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 10) starts.push(index + 1)
    else if (code === 13 && text.charCodeAt(index + 1) !== 10) starts.push(index + 1)
  }
  return starts
}

const ATTRIBUTE = /([^\s=<>"'/]+)\s*=\s*("[^"]*"|'[^']*')/g

/** The whole attribute, and its value without quotes. Found by reading the start tag again: few are ever asked for. */
export function attributePlace(
  text: string,
  element: Element,
  name: string,
): (Place & { readonly value: Place }) | undefined {
  const tag = text.slice(element.start, element.startTagEnd)
  const local = name.slice(name.indexOf(':') + 1)
  let other: (Place & { readonly value: Place }) | undefined
  ATTRIBUTE.lastIndex = 1
  for (let found = ATTRIBUTE.exec(tag); found; found = ATTRIBUTE.exec(tag)) {
    const [whole, written = '', quoted = ''] = found
    const start = element.start + found.index
    const end = start + whole.length
    const place = { start, end, value: { start: end - quoted.length + 1, end: end - 1 } }
    if (written === name) return place
    // The document may use another prefix than the vocabulary.
    if (written.endsWith(`:${local}`) && name.includes(':')) other ??= place
  }
  return other
}
