// Alone reads the HTML and XHTML inside feeds into tags, with places in the document.
import { Parser } from 'htmlparser2'
import { attributeOf, type Element, elements, type JsonNode, type Place, textOf } from '../../model/tree.js'
import type { Survey } from '../../validation/survey.js'

export interface Tag {
  /** Lower case; as written in XHTML. */
  readonly name: string
  readonly attributes: readonly (readonly [name: string, value: string])[]
  /** Where it stands in the document, when that can be told. */
  readonly place: () => Place | undefined
  /** Of XHTML. */
  readonly element?: Element
}

export interface Body<Holder extends Element | JsonNode = Element | JsonNode> {
  /** What holds it: description, content, xhtml:body, content_html … */
  readonly holder: Holder
  readonly kind: 'html' | 'xhtml'
  /** Decoded; of XHTML, its text. */
  readonly text: string
  readonly tags: readonly Tag[]
  /** An offset of `text`, in the document. */
  readonly offset: (offset: number) => number | undefined
}

const ATOM = 'http://www.w3.org/2005/Atom'
export const XHTML = 'http://www.w3.org/1999/xhtml'
const MEDIA = 'http://search.yahoo.com/mrss/'
const read = new WeakMap<Survey, readonly Body<Element>[]>()

/** Read once a document, however many rules ask. */
export function bodies(survey: Survey): readonly Body<Element>[] {
  const known = read.get(survey)
  if (known) return known
  const found: Body<Element>[] = []
  // RSS 0.90 and 0.91 have plain text only.
  const plain =
    survey.tree.root.local === 'rss' && /^0\.9[01]?$/.test(attributeOf(survey.tree.root, 'version')?.value.trim() ?? '')
  for (const { element, row } of plain ? [] : survey.all) {
    if (!row) continue
    const kind = kindOf(element, row.text)
    if (kind === 'html' && hasMarkup(element)) found.push(htmlBody(element, survey.tree.text))
    else if (kind === 'xhtml') found.push(xhtmlBody(element))
    else if (row.text === 'none') for (const inner of elements(element)) if (isBody(inner)) found.push(xhtmlBody(inner))
  }
  read.set(survey, found)
  return found
}

function kindOf(element: Element, text: string | undefined): Body['kind'] | undefined {
  if (text === 'html') return 'html'
  if (text !== 'atom-text' && text !== 'atom-content') return undefined
  const type = attributeOf(element, 'type')?.value.trim() ?? 'text'
  if (element.uri !== ATOM && element.uri !== MEDIA) return undefined
  if (type === 'html' || type === 'text/html') return 'html'
  return type === 'xhtml' || type === 'application/xhtml+xml' ? 'xhtml' : undefined
}

function isBody({ uri, local }: Element): boolean {
  return uri === XHTML && (local === 'body' || local === 'div')
}

function hasMarkup(element: Element): boolean {
  return element.children.some(node => node.kind === 'text' && /[<&]/.test(node.value))
}

function htmlBody(element: Element, source: string): Body<Element> {
  return bodyOf(element, textOf(element), unitsOf(element, source))
}

/** `starts`: where each unit of the text begins in the document, and where the last ends; walked as far as needed. */
export function bodyOf<Holder extends Element | JsonNode>(
  holder: Holder,
  text: string,
  starts: Iterable<number>,
): Body<Holder> {
  const offset = offsets(starts)
  const tags: Tag[] = []
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const { startIndex, endIndex } = parser
        tags.push({
          name,
          attributes: Object.entries(attributes),
          place: () => placeIn(offset, startIndex, endIndex + 1),
        })
      },
      // HTML takes `<?import …>` for a comment; readers that ask a browser do not.
      oncomment() {
        const { startIndex, endIndex } = parser
        const name = /^<(\?[a-z]+)/i.exec(text.slice(startIndex, startIndex + 40))?.[1]
        if (name) tags.push({ name, attributes: [], place: () => placeIn(offset, startIndex, endIndex + 1) })
      },
      onprocessinginstruction(name) {
        const { startIndex, endIndex } = parser
        tags.push({ name, attributes: [], place: () => placeIn(offset, startIndex, endIndex + 1) })
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.end(text)
  return { holder, kind: 'html', text, tags, offset }
}

function placeIn(offset: Body['offset'], from: number, to: number): Place | undefined {
  const start = offset(from)
  const end = offset(to)
  return start === undefined || end === undefined ? undefined : { start, end }
}

/** Offsets of a text, in the document: each unit is walked once, whatever is asked for and in whatever order. */
function offsets(starts: Iterable<number>): Body['offset'] {
  const walk = starts[Symbol.iterator]()
  const known: number[] = []
  return wanted => {
    while (known.length <= wanted) {
      const next = walk.next()
      if (next.done) return undefined
      known.push(next.value)
    }
    return known[wanted]
  }
}

const UNITS = { text: /&(?:#x([0-9a-fA-F]+)|#(\d+)|\w+);|\r\n|[\s\S]/g, cdata: /\r\n|[\s\S]/g }

/** Where each character of the element's text begins in the document, through CDATA and references; then its end. */
function* unitsOf(element: Element, source: string): Generator<number> {
  let end = element.startTagEnd
  for (const node of element.children) {
    if (node.kind !== 'text') return
    const [from, to] = node.cdata ? [node.start + '<![CDATA['.length, node.end - ']]>'.length] : [node.start, node.end]
    for (const unit of source.slice(from, to).matchAll(UNITS[node.cdata ? 'cdata' : 'text'])) {
      yield from + unit.index
      end = from + unit.index + unit[0].length
      const code = unit[1] ? Number.parseInt(unit[1], 16) : Number(unit[2] ?? 0)
      if (code > 0xffff) yield from + unit.index
    }
  }
  yield end
}

function xhtmlBody(element: Element): Body<Element> {
  const tags: Tag[] = []
  const visit = (node: Element) => {
    for (const inner of elements(node)) {
      const attributes = inner.attributes.map(
        ({ prefix, local, value }) => [prefix === '' ? local : `${prefix}:${local}`, value] as const,
      )
      tags.push({
        name: inner.local,
        attributes,
        element: inner,
        place: () => ({ start: inner.start, end: inner.startTagEnd }),
      })
      visit(inner)
    }
  }
  visit(element)
  return { holder: element, kind: 'xhtml', text: textOf(element), tags, offset: () => undefined }
}
