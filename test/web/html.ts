// Reads the pages as a browser would, near enough for order and escaping.
import { Parser } from 'htmlparser2'

export interface Seen {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** All text below, script and style included. */
  text: string
}

/** Elements in document order. */
export function elementsOf(html: string): readonly Seen[] {
  const all: Seen[] = []
  const open: Seen[] = []
  const parser = new Parser({
    onopentag(name, attributes) {
      const seen = { name, attributes, text: '' }
      all.push(seen)
      open.push(seen)
    },
    ontext(text) {
      for (const element of open) element.text += text
    },
    onclosetag() {
      open.pop()
    },
  })
  parser.end(html)
  return all
}

export const named = (html: string, name: string) => elementsOf(html).filter(element => element.name === name)

export const withClass = (html: string, name: string) =>
  elementsOf(html).find(({ attributes }) => attributes.class?.split(' ').includes(name))
