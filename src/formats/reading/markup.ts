// Alone writes elements of a tree back as markup: XHTML bodies as HTML.
import { type Element, elements } from '../../model/tree.js'
import { attributeValue, text } from '../writing/xml-text.js'

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/** Children as HTML: prefixes dropped, void elements without end tag. */
export function innerMarkup(element: Element): string {
  return element.children
    .map(child => {
      if (child.kind === 'text') return text(child.value)
      const attributes = child.attributes.filter(({ prefix }) => prefix === '' || prefix === 'xml')
      const written = attributes.map(({ local, value }) => ` ${local}="${attributeValue(value)}"`).join('')
      const open = `<${child.local}${written}>`
      return VOID.has(child.local) ? open : `${open}${innerMarkup(child)}</${child.local}>`
    })
    .join('')
}

/** The div that Atom wants around XHTML is no part of the content (RFC 4287 §3.1.1.3). */
export function withoutDiv(element: Element): Element {
  const inside = elements(element)
  const [div] = inside
  return inside.length === 1 && div?.local === 'div' ? div : element
}
