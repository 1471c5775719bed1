// Alone knows what in an Atom document holds metadata and links: the feed, its entries, and their sources.
import { child, childrenOf, type Element } from '../../model/tree.js'
import { ATOM_NAMESPACE, type AtomDocument } from './document.js'

export function containers({ feed, entries }: AtomDocument): readonly Element[] {
  const sources = entries.flatMap(entry => child(entry, 'source', ATOM_NAMESPACE) ?? [])
  return [...(feed ? [feed] : []), ...entries, ...sources]
}

export function linksOf(container: Element): readonly Element[] {
  return childrenOf(container, 'link', ATOM_NAMESPACE)
}
