// Alone reads HTML into a small tree and writes it back, every element closed, every text escaped.
import { htmlParser } from '../../formats/html/shallow-parser.js'

export type Node = Element | string

export interface Element {
  readonly name: string
  /** Names in lower case, references read; of two of one name the first, as in browsers. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Node[]
}

export const isElement = (node: Node): node is Element => typeof node !== 'string'

/** Comments, declarations and instructions are left out. No deeper than the parser allows, so that it may be walked. */
export function readTree(html: string): readonly Node[] {
  const top: Node[] = []
  const open: Node[][] = [top]
  const parser = htmlParser({
    onopentag(name, attributes) {
      const children: Node[] = []
      open.at(-1)?.push({ name, attributes, children })
      open.push(children)
    },
    ontext(text) {
      // As browsers read them: U+0000 not at all, every end of a line as one line feed.
      const read = text.replaceAll('\u0000', '').replace(/\r\n?/g, '\n')
      if (read !== '') open.at(-1)?.push(read)
    },
    onclosetag() {
      open.pop()
    },
  })
  parser.end(html)
  return top
}

const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'col', 'wbr'])

export function writeTree(nodes: readonly Node[]): string {
  return nodes.map(write).join('')
}

function write(node: Node): string {
  if (!isElement(node)) return escaped(node)
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`)
  const start = `<${node.name}${attributes.join('')}>`
  return VOID.has(node.name) ? start : `${start}${writeTree(node.children)}</${node.name}>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
