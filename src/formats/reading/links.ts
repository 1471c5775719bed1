// Alone reads Atom links, which stand in RSS too.
import { attributeOf, type Element } from '../../model/tree.js'

/** Relation of an Atom link; `alternate` when it says none (RFC 4287 §4.2.7.2). */
export function relOf(link: Element): string {
  return attributeOf(link, 'rel')?.value.trim() || 'alternate'
}

/** Address of the first link of that relation and, where asked, media type, as written. */
export function hrefOf(links: readonly Element[], rel: string, type?: string): string | undefined {
  const found = links.find(
    link => relOf(link) === rel && (type === undefined || attributeOf(link, 'type')?.value.trim() === type),
  )
  return (found && attributeOf(found, 'href')?.value.trim()) || undefined
}
