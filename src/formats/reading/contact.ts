// Alone knows how people are named in RSS: in one line of text, or by Dublin Core.
import type { Author } from '../../model/article.js'
import type { Element } from '../../model/tree.js'
import { childrenOf } from './children.js'
import { trimmedText } from './element-text.js'
import { DC } from './namespaces.js'

/** `mail (Name)`, `Name <mail>`, a mail address, or only a name. */
export function personOf(contact: string): { readonly name?: string; readonly email?: string } {
  const usual = /^(\S+@\S+)\s*\((.*)\)$/s.exec(contact) ?? undefined
  if (usual) return { email: usual[1] ?? '', ...(usual[2]?.trim() && { name: usual[2].trim() }) }
  const angled = /^(.*?)\s*<(\S+@\S+)>$/s.exec(contact)
  if (angled) return { email: angled[2] ?? '', ...(angled[1] && { name: angled[1] }) }
  return /^\S+@\S+$/.test(contact) ? { email: contact } : { name: contact }
}

/** The elements of that name in Dublin Core; undefined when there is none. */
export function peopleOf(item: Element, local: string): Author[] | undefined {
  const people = childrenOf(item, local, DC).flatMap(element => trimmedText(element) ?? [])
  return people.length > 0 ? people.map(name => ({ name })) : undefined
}
