// Alone reads the outlines of an OPML document that point at feeds (OPML 2.0, "subscription lists").
import { type Element, elements } from '../../model/tree.js'
import { positions } from '../../syntax/place.js'
import { readXml } from '../../syntax/xml.js'

export interface Outline {
  /** Attributes without namespace as written; others as `{namespace}name`. */
  readonly attributes: Readonly<Record<string, string>>
  /** 1-based. */
  readonly line: number
}

/** Those with an `xmlUrl`, in document order, however deep; or why it cannot be read. */
export function feedOutlines(text: string): readonly Outline[] | { readonly problem: string; readonly line: number } {
  const source = text.replace(/^\ufeff/, '')
  const lineAt = (offset: number) => positions(source)(offset).line
  const result = readXml(source)
  if ('problem' in result) {
    const { kind, detail, at } = result.problem
    return { problem: detail || kind, line: lineAt(at.start) }
  }
  const { root } = result.tree
  if (root.local !== 'opml') return { problem: `expected <opml>, found <${root.local}>`, line: lineAt(root.start) }
  const found = outlinesIn(root).map(element => ({ attributes: attributesOf(element), line: lineAt(element.start) }))
  return found.filter(({ attributes }) => attributes.xmlUrl !== undefined)
}

function outlinesIn(element: Element): Element[] {
  return elements(element).flatMap(inner => [...(inner.local === 'outline' ? [inner] : []), ...outlinesIn(inner)])
}

function attributesOf({ attributes }: Element): Record<string, string> {
  return Object.fromEntries(attributes.map(({ uri, local, value }) => [uri ? `{${uri}}${local}` : local, value]))
}
