// Alone finds child elements whatever way their namespace was spelt: writers change case, scheme and the last slash.
import { type Element, elements } from '../../model/tree.js'

/** First child of that name; `uri` empty means no namespace. */
export function child(element: Element, local: string, uri = ''): Element | undefined {
  for (const node of element.children)
    if (node.kind === 'element' && node.local === local && isSpelt(node.uri, uri)) return node
  return undefined
}

export function childrenOf(element: Element, local: string, uri = ''): Element[] {
  return elements(element).filter(node => node.local === local && isSpelt(node.uri, uri))
}

/** Whether somebody who wrote `found` meant `wanted`. */
export function isSpelt(found: string, wanted: string): boolean {
  return found === wanted || (found !== '' && wanted !== '' && plainNamespace(found) === plainNamespace(wanted))
}

/** Equal for all spellings of one namespace. */
export function plainNamespace(uri: string): string {
  return uri
    .trim()
    .toLowerCase()
    .replace(/^https:/, 'http:')
    .replace(/[/#]$/, '')
}
