// Alone finds child elements whatever way their namespace was spelt: writers change case, scheme and the last slash.
import type { Element } from '../../model/tree.js'

/** First child of that name; `uri` empty means no namespace. */
export function child(element: Element, local: string, uri = ''): Element | undefined {
  for (const node of element.children)
    if (node.kind === 'element' && node.local === local && isSpelt(node.uri, uri)) return node
  return undefined
}

export function childrenOf(element: Element, local: string, uri = ''): Element[] {
  const found: Element[] = []
  for (const node of element.children)
    if (node.kind === 'element' && node.local === local && isSpelt(node.uri, uri)) found.push(node)
  return found
}

/** Whether somebody who wrote `found` meant `wanted`. */
export function isSpelt(found: string, wanted: string): boolean {
  return found === wanted || (found !== '' && wanted !== '' && plainNamespace(found) === plainNamespace(wanted))
}

/** A document has few namespaces, and asks for them again and again. */
const plain = new Map<string, string>()
const MOST_KEPT = 1_000

/** Equal for all spellings of one namespace. */
export function plainNamespace(uri: string): string {
  const known = plain.get(uri)
  if (known !== undefined) return known
  const made = uri
    .trim()
    .toLowerCase()
    .replace(/^https:/, 'http:')
    .replace(/[/#]$/, '')
  if (plain.size >= MOST_KEPT) plain.clear()
  plain.set(uri, made)
  return made
}
