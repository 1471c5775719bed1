// Alone knows how people are named in RSS: in one line of text, or by Dublin Core.
import type { Author } from '../../model/article.js'
import type { Element } from '../../model/tree.js'
import { childrenOf } from './children.js'
import { trimmedText } from './element-text.js'
import { DC } from './namespaces.js'

/** `mail (Name)`, `Name <mail>`, a mail address, or only a name. */
export function personOf(contact: string): { readonly name?: string; readonly email?: string } {
  const [name, email] = apart(contact)
  return { ...(name && { name }), ...(email !== undefined && { email }) }
}

/** Cut at fixed places: a pattern that tries them all takes time in the square of a long text. */
function apart(contact: string): [name: string, email: string | undefined] {
  if (contact.endsWith(')')) {
    const [word = ''] = /^\S*/.exec(contact) ?? []
    const rest = contact.slice(word.length).trimStart()
    if (isAddress(word) && rest.startsWith('(')) return [rest.slice(1, -1).trim(), word]
    const open = word.lastIndexOf('(')
    if (isAddress(word.slice(0, Math.max(0, open)))) return [contact.slice(open + 1, -1).trim(), word.slice(0, open)]
  }
  const open = contact.lastIndexOf('<')
  const angled = contact.endsWith('>') && open !== -1 ? contact.slice(open + 1, -1) : ''
  if (isAddress(angled)) return [contact.slice(0, open).trimEnd(), angled]
  return isAddress(contact) ? ['', contact] : [contact, undefined]
}

function isAddress(text: string): boolean {
  const at = text.indexOf('@', 1)
  return at !== -1 && at < text.length - 1 && !/\s/.test(text)
}

/** The elements of that name in Dublin Core; undefined when there is none. */
export function peopleOf(item: Element, local: string): Author[] | undefined {
  const people = childrenOf(item, local, DC).flatMap(element => trimmedText(element) ?? [])
  return people.length > 0 ? people.map(name => ({ name })) : undefined
}
