// Alone knows how a place in a tree is named: `/rss/channel/item[2]/guid`, or a JSON Pointer.
import { type Attribute, type Element, type Node, pointerOf } from '../model/tree.js'

/** Remembers what it has named: many findings in one long list stay linear. */
export class Paths {
  readonly #known = new Map<Element, string>()

  of(node: Node): string {
    switch (node.kind) {
      case 'element':
        return this.#elementPath(node)
      case 'attribute':
        return `${this.#elementPath(node.owner)}/@${qualified(node)}`
      case 'text':
        return this.#elementPath(node.parent)
      default:
        return pointerOf(node)
    }
  }

  #elementPath(element: Element): string {
    const known = this.#known.get(element)
    if (known !== undefined) return known
    const name = qualified(element)
    const { parent } = element
    if (!parent) return `/${name}`
    // All children at once, so that many findings in one long list stay linear.
    const base = this.#elementPath(parent)
    const counts = new Map<string, number>()
    for (const node of parent.children)
      if (node.kind === 'element') counts.set(qualified(node), (counts.get(qualified(node)) ?? 0) + 1)
    const seen = new Map<string, number>()
    for (const node of parent.children) {
      if (node.kind !== 'element') continue
      const own = qualified(node)
      const ordinal = (seen.get(own) ?? 0) + 1
      seen.set(own, ordinal)
      this.#known.set(node, counts.get(own) === 1 ? `${base}/${own}` : `${base}/${own}[${ordinal}]`)
    }
    return this.#known.get(element) ?? `${base}/${name}`
  }
}

/** As written: prefix and name. */
export function qualified({ prefix, local }: Element | Attribute): string {
  return prefix === '' ? local : `${prefix}:${local}`
}
