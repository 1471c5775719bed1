// Alone knows the text constructs of Atom and what their type says they hold (RFC 4287 §3.1, §4.1.3).
import { attributeOf, type Element } from '../../model/tree.js'
import { containers } from './containers.js'
import { ATOM_NAMESPACE, type AtomDocument } from './document.js'

const NAMES = new Set(['title', 'subtitle', 'summary', 'rights', 'content'])

export interface Construct {
  readonly element: Element
  /** As written, trimmed; `text` when absent (the default). */
  readonly type: string
  /** What it must hold. `media`: content of another media type; `out`: content that is elsewhere. */
  readonly holds: 'text' | 'html' | 'xhtml' | 'media' | 'out' | 'unknown'
}

export function textConstructs(document: AtomDocument): readonly Construct[] {
  return containers(document).flatMap(container =>
    container.children.flatMap(node =>
      node.kind === 'element' && node.uri === ATOM_NAMESPACE && NAMES.has(node.local) ? [constructOf(node)] : [],
    ),
  )
}

export function constructOf(element: Element): Construct {
  const type = attributeOf(element, 'type')?.value.trim() || 'text'
  if (element.local === 'content' && attributeOf(element, 'src')) return { element, type, holds: 'out' }
  if (type === 'text' || type === 'html' || type === 'xhtml') return { element, type, holds: type }
  return { element, type, holds: element.local === 'content' ? 'media' : legacy(type) }
}

/** Atom 0.3 wrote media types where Atom 1.0 has three words; what they meant can still be judged. */
function legacy(type: string): Construct['holds'] {
  return type === 'text/html' ? 'html' : type === 'text/plain' ? 'text' : 'unknown'
}
