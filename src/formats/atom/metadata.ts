// Alone reads what Atom 1.0 and Atom 0.3 say in the same way: people, terms, links, generator.
import type { Author } from '../../model/article.js'
import type { Channel } from '../../model/channel.js'
import type { MediaDraft } from '../../model/draft.js'
import { attributeOf, type Element, textOf } from '../../model/tree.js'
import { enclosureOf } from '../carriers/read-media.js'
import { child, childrenOf } from '../reading/children.js'
import { trimmedText } from '../reading/element-text.js'
import { address, baseOf } from '../reading/inherited.js'
import { hrefOf, relOf } from '../reading/links.js'
import { DC } from '../reading/namespaces.js'
import { withoutGaps } from '../reading/without-gaps.js'

/** `uri` in Atom 1.0, `url` in Atom 0.3. */
export function generatorOf(element: Element | undefined): Channel['generator'] {
  const name = trimmedText(element)
  if (!element || !name) return undefined
  const attribute = (local: string) => attributeOf(element, local)?.value.trim() ?? ''
  return { name, url: attribute('uri') || attribute('url'), version: attribute('version') }
}

export function personsOf(parent: Element, local: string, core: string, outside?: string): Author[] {
  return childrenOf(parent, local, core).flatMap(person => {
    const name = trimmedText(child(person, 'name', core)) ?? trimmedText(child(person, 'email', core))
    const page = child(person, 'uri', core) ?? child(person, 'url', core)
    const url = address(trimmedText(page), baseOf(person, outside))
    return name ? [withoutGaps({ name, url })] : []
  })
}

export function termsOf(parent: Element, core: string): string[] {
  const terms = childrenOf(parent, 'category', core).map(
    category => attributeOf(category, 'term')?.value.trim() || attributeOf(category, 'label')?.value.trim() || '',
  )
  const subjects = childrenOf(parent, 'subject', DC).map(subject => textOf(subject).trim())
  return [...new Set([...terms, ...subjects].filter(term => term !== ''))]
}

/** An alternate link that is not the machine's record. */
export function pageOf(links: readonly Element[], base: string | undefined): string | undefined {
  const pages = links.filter(link => !/json|xml/i.test(attributeOf(link, 'type')?.value ?? ''))
  return address(hrefOf(pages, 'alternate'), base)
}

export function enclosuresOf(links: readonly Element[], base: string | undefined): MediaDraft[] {
  return links.flatMap(link => {
    const url = relOf(link) === 'enclosure' ? address(attributeOf(link, 'href')?.value, base) : undefined
    return url ? [enclosureOf(url, link)] : []
  })
}
