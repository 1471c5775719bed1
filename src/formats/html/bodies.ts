// Alone reads the HTML and XHTML inside feeds into tags, with places in the document.
import { Parser } from 'htmlparser2'
import { attributeOf, type Element, elements, type Place, textOf } from '../../model/tree.js'
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

export interface Body {
  /** What holds it: description, content, xhtml:body … */
  readonly element: Element
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
const read = new WeakMap<Survey, readonly Body[]>()

/** Read once a document, however many rules ask. */
export function bodies(survey: Survey): readonly Body[] {
  const known = read.get(survey)
  if (known) return known
  const found: Body[] = []
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

function htmlBody(element: Element, source: string): Body {
  const text = textOf(element)
  const offset = (at: number) => sourceOffset(element, at, source)
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
  return { element, kind: 'html', text, tags, offset }
}

function placeIn(offset: Body['offset'], from: number, to: number): Place | undefined {
  const start = offset(from)
  const end = offset(to)
  return start === undefined || end === undefined ? undefined : { start, end }
}

/** Follows the text of the element through CDATA and references, up to the character asked for. */
function sourceOffset(element: Element, wanted: number, source: string): number | undefined {
  let left = wanted
  for (const node of element.children) {
    if (node.kind !== 'text') return undefined
    if (left > node.value.length) {
      left -= node.value.length
      continue
    }
    if (node.cdata) return Math.min(node.start + '<![CDATA['.length + left, node.end)
    return inText(source.slice(node.start, node.end), left, node.start)
  }
  return undefined
}

const UNIT = /&(?:#x([0-9a-fA-F]+)|#(\d+)|\w+);|\r\n|[\s\S]/gy

function inText(written: string, wanted: number, start: number): number {
  let left = wanted
  UNIT.lastIndex = 0
  while (left > 0) {
    const found = UNIT.exec(written)
    if (!found) break
    const code = found[1] ? Number.parseInt(found[1], 16) : found[2] ? Number(found[2]) : 0
    left -= code > 0xffff ? 2 : 1
    if (left <= 0) return start + UNIT.lastIndex
  }
  return start + UNIT.lastIndex
}

function xhtmlBody(element: Element): Body {
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
  return { element, kind: 'xhtml', text: textOf(element), tags, offset: () => undefined }
}
