// Alone finds what a list says twice, and takes the second out.
import type { Fix } from '../../model/diagnostic.js'
import { childrenOf, type Element, textOf } from '../../model/tree.js'
import { withoutElement } from '../../validation/mends.js'

/** A fix for the first child of that name whose text stood there before; the next round takes the next. */
export function withoutRepeated(list: Element, local: string, source: string): { readonly fix?: Fix } {
  const said = new Set<string>()
  for (const element of childrenOf(list, local, list.uri)) {
    const text = textOf(element).trim().toLowerCase()
    if (said.has(text)) return { fix: withoutElement(element, source) }
    said.add(text)
  }
  return {}
}
