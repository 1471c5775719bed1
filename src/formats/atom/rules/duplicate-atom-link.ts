// Alone judges: duplicate atom link.

import { attributeOf } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import { relationOf } from '../../modules/self-links.js'
import { containers, linksOf } from '../containers.js'
import type { AtomDocument } from '../document.js'

export const duplicateAtomLink = rule<AtomDocument, object>({
  id: 'duplicate-atom-link',
  level: 'error',
  w3c: 'DuplicateAtomLink',
  basis: {
    name: 'RFC 4287',
    section: '§4.1.1 and §4.1.2',
    url: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.1.1',
  },
  says: {
    en: () => 'two alternate links have the same type and language',
    tr: () => 'aynı tür ve dilde iki alternate bağlantısı var',
  },
  why: { en: 'Readers cannot tell which of the two is the page.', tr: 'Okuyucular sayfanın hangisi olduğunu bilemez.' },
  remedy: {
    en: 'Give them different type or hreflang, or keep one.',
    tr: 'type ya da hreflang değerlerini ayırın ya da birini bırakın.',
  },
  examples: {
    bad: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><link href="https://example.com/a"/><link href="https://example.com/b"/></entry>',
    ],
    good: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><link href="https://example.com/a" hreflang="tr"/><link href="https://example.com/b" hreflang="en"/></entry>',
    ],
    within: 'atom',
  },
  check(document, report) {
    for (const container of containers(document)) {
      const seen = new Set<string>()
      for (const link of linksOf(container)) {
        const value = (name: string) => attributeOf(link, name)?.value.trim().toLowerCase() ?? ''
        if (relationOf(link) !== 'alternate') continue
        const key = `${value('type')} ${value('hreflang')}`
        if (seen.has(key)) report(link, {})
        seen.add(key)
      }
    }
  },
})
