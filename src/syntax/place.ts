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

interface AttributePlace extends Place {
  readonly name: string
  /** Without quotation marks. */
  readonly value: Place
}

/** The whole attribute, and its value without quotes. A start tag is read again when its first attribute is asked for. */
export function attributePlaces(text: string): (element: Element, name: string) => AttributePlace | undefined {
  // Not a WeakMap of the module's own: what stands in one outlives the nursery, and the whole tree with it.
  const read = new Map<Element, readonly AttributePlace[]>()
  return (element, name) => {
    const places = read.get(element) ?? attributesIn(text, element)
    read.set(element, places)
    return named(places, name)
  }
}

function named(places: readonly AttributePlace[], name: string): AttributePlace | undefined {
  const local = name.slice(name.indexOf(':') + 1)
  const written = places.find(place => place.name === name)
  // The document may use another prefix than the vocabulary.
  return written ?? (name.includes(':') ? places.find(place => place.name.endsWith(`:${local}`)) : undefined)
}

/** What stands between two attributes, a `<` or stray quotation mark of a broken tag too. */
const BETWEEN = /[\s/<>"'=]*/y
const NAME = /[^\s=<>"'/]+/y
const EQUALS = /\s*=\s*(?=["'])/y

/** Each character is looked at once: a broken start tag may be as long as the document. */
function attributesIn(text: string, { start, startTagEnd }: Element): readonly AttributePlace[] {
  const tag = text.slice(start, startTagEnd)
  const places: AttributePlace[] = []
  let at = 1
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at
    const found = pattern.exec(tag)?.[0] ?? ''
    at += found.length
    return found
  }
  while (at < tag.length) {
    match(BETWEEN)
    const from = at
    const name = match(NAME)
    if (name === '' || match(EQUALS) === '') continue
    const end = tag.indexOf(tag[at] as string, at + 1)
    if (end === -1) break
    places.push({ name, start: start + from, end: start + end + 1, value: { start: start + at + 1, end: start + end } })
    at = end + 1
  }
  return places
}
