// Alone knows how the W3C Feed Validator names what it finds: its own prefixes, and three ways to name an attribute.
import type { W3cView } from '../model/diagnostic.js'
import type { Element } from '../model/tree.js'
import type { At, ReportOptions } from './rule.js'

/** Names by namespace, and the namespace whose elements go without prefix. */
export interface W3cNames {
  readonly core: string
  readonly nameOf: (node: { readonly uri: string; readonly local: string }) => string | undefined
  /** Of a vocabulary whose elements nobody looks at. */
  readonly isSkipped: (uri: string) => boolean
}

/** What the W3C would say of a finding at this place. Only for XML: it does not know JSON Feed. */
export function w3cView(
  name: string,
  at: At,
  value: string | undefined,
  options: ReportOptions,
  names: W3cNames,
): W3cView {
  const found = { name, ...shape(at, options.way ?? 1, names), ...(value !== undefined && { value: value.trim() }) }
  return { ...found, ...options.w3c }
}

function shape(at: At, way: 1 | 2 | 3, names: W3cNames): Omit<W3cView, 'name'> {
  switch (at.kind) {
    case 'element':
      return { element: w3cName(at, names), parent: parentName(at, names) }
    case 'text':
      return { element: w3cName(at.parent, names), parent: parentName(at.parent, names) }
    case 'attribute':
      return attributeShape(at.owner, qualified(at.prefix, at.local), way, names)
    case 'attribute-of':
      return attributeShape(at.node, at.name, way, names)
    case 'missing-in':
      if (at.node.kind !== 'element') return {}
      if (at.name.startsWith('@')) return attributeShape(at.node, at.name.slice(1), 1, names)
      return { element: bare(at.name, names), parent: w3cName(at.node, names) }
    default:
      return {}
  }
}

function attributeShape(node: Element, attr: string, way: 1 | 2 | 3, names: W3cNames): Omit<W3cView, 'name'> {
  if (way === 1) return { element: w3cName(node, names), parent: parentName(node, names), attr }
  // There it joins prefix and name by an underscore.
  return { element: attr, parent: way === 2 ? w3cName(node, names).replace(':', '_') : parentName(node, names), attr }
}

function parentName(node: Element, names: W3cNames): string {
  return node.parent ? w3cName(node.parent, names) : 'root'
}

function w3cName(node: Element, names: W3cNames): string {
  if (node.uri === names.core || names.isSkipped(node.uri)) return node.local
  const name = names.nameOf(node) ?? qualified(node.prefix, node.local)
  return name.startsWith('rdf:') && name !== 'rdf:RDF' ? node.local : name
}

/** A name of ours as this document would write it: its own elements go without prefix. */
export function bare(name: string, names: W3cNames): string {
  const local = name.slice(name.indexOf(':') + 1)
  return names.nameOf({ uri: names.core, local }) === name ? local : name
}

function qualified(prefix: string, local: string): string {
  return prefix === '' ? local : `${prefix}:${local}`
}
