// Alone reads the HTML and XHTML inside feeds into tags, with places in the document.
import { NONE } from '../../model/listed.js'
import { attributeOf, type Element, elements, type JsonNode, type Place, textOf } from '../../model/tree.js'
import { declaredEntities } from '../../syntax/declared-entities.js'
import { runsOfCdata, runsOfText, type Run as TextRun, Written } from '../../syntax/written.js'
import type { Survey } from '../../validation/survey.js'
import { htmlParser } from './shallow-parser.js'

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
  /** A part of `text`, in the document, when that can be told. */
  readonly place: (from: number, to: number) => Place | undefined
}

const ATOM = 'http://www.w3.org/2005/Atom'
export const XHTML = 'http://www.w3.org/1999/xhtml'
const MEDIA = 'http://search.yahoo.com/mrss/'

/** Read once a document, however many rules ask. */
export function bodies(survey: Survey): readonly Body<Element>[] {
  return survey.once(bodiesOf)
}

function bodiesOf(survey: Survey): readonly Body<Element>[] {
  const found: Body<Element>[] = []
  const declared = declaredEntities(survey.tree.doctype?.value ?? '')
  // RSS 0.90 and 0.91 have plain text only.
  const plain =
    survey.tree.root.local === 'rss' && /^0\.9[01]?$/.test(attributeOf(survey.tree.root, 'version')?.value.trim() ?? '')
  for (const { element, row } of plain ? [] : survey.all) {
    if (!row) continue
    const kind = kindOf(element, row.text)
    if (kind === 'html' && hasMarkup(element)) found.push(htmlBody(element, survey.tree.text, declared))
    else if (kind === 'xhtml') found.push(xhtmlBody(element))
    else if (row.text === 'none') for (const inner of elements(element)) if (isBody(inner)) found.push(xhtmlBody(inner))
  }
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

function htmlBody(element: Element, source: string, declared: Entities): Body<Element> {
  const text = textOf(element)
  return bodyOf(element, text, () => new Written(text, source, runsIn(element, source, declared)))
}

class HtmlTag implements Tag {
  constructor(
    readonly name: string,
    readonly attributes: Tag['attributes'],
    readonly within: Body['place'],
    readonly start: number,
    readonly end: number,
  ) {}

  place(): Place | undefined {
    return this.within(this.start, this.end)
  }
}

/** `write`: where the text stands; asked for with the first place. */
export function bodyOf<Holder extends Element | JsonNode>(
  holder: Holder,
  text: string,
  write: () => Written,
): Body<Holder> {
  let written: Written | undefined
  const place: Body['place'] = (from, to) => {
    written ??= write()
    return written.place(from, to)
  }
  const tags: Tag[] = []
  const parser = htmlParser({
    onopentag(name, attributes) {
      const { startIndex, endIndex } = parser
      tags.push(new HtmlTag(name, Object.entries(attributes), place, startIndex, endIndex + 1))
    },
    // HTML takes `<?import …>` for a comment; readers that ask a browser do not.
    oncomment() {
      const { startIndex, endIndex } = parser
      const name = /^<(\?[a-z]+)/i.exec(text.slice(startIndex, startIndex + 40))?.[1]
      if (name) tags.push(new HtmlTag(name, NONE, place, startIndex, endIndex + 1))
    },
    onprocessinginstruction(name) {
      const { startIndex, endIndex } = parser
      tags.push(new HtmlTag(name, NONE, place, startIndex, endIndex + 1))
    },
  })
  parser.end(text)
  return { holder, kind: 'html', text, tags, place }
}

type Entities = ReadonlyMap<string, string>

/** Through CDATA and references; markup among the text ends it. */
function* runsIn(element: Element, source: string, declared: Entities): Generator<TextRun> {
  for (const node of element.children) {
    if (node.kind !== 'text') return
    const { start, end } = node
    if (!node.cdata) yield* runsOfText(source, node, declared)
    else yield* runsOfCdata(source, { start: start + '<![CDATA['.length, end: end - ']]>'.length })
  }
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
  return { holder: element, kind: 'xhtml', text: textOf(element), tags, place: () => undefined }
}
