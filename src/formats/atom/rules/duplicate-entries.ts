// Alone judges: duplicate entries.

import { child } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import { ATOM_NAMESPACE, type AtomDocument } from '../document.js'
import { idOf } from '../entry-values.js'

export const duplicateEntries = rule<AtomDocument, { value: string }>({
  id: 'duplicate-entries',
  level: 'warning',
  w3c: 'DuplicateEntries',
  basis: { name: 'RFC 4287', section: '§4.1.1', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.1.1' },
  says: {
    en: ({ value }) => `another entry has the id "${value}"`,
    tr: ({ value }) => `başka bir girdi de "${value}" id’sini taşıyor`,
  },
  why: {
    en: 'Two entries with one id are versions of one story; most readers keep one.',
    tr: 'Aynı id’li iki girdi, bir haberin iki sürümüdür; okuyucuların çoğu birini tutar.',
  },
  remedy: {
    en: 'Keep the newest version, or give each story its own id.',
    tr: 'En yeni sürümü bırakın ya da her habere kendi id’sini verin.',
  },
  examples: {
    bad: [
      '<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:example:0</id><title>a</title><updated>2003-12-13T18:30:02Z</updated><author><name>a</name></author><link rel="self" href="https://example.com/feed.atom"/><entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content></entry><entry><title>a</title><id>urn:example:1</id><updated>2003-12-14T18:30:02Z</updated><content>a</content></entry></feed>',
    ],
    good: [
      '<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:example:0</id><title>a</title><updated>2003-12-13T18:30:02Z</updated><author><name>a</name></author><link rel="self" href="https://example.com/feed.atom"/><entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content></entry><entry><title>a</title><id>urn:example:2</id><updated>2003-12-14T18:30:02Z</updated><content>a</content></entry></feed>',
    ],
    within: 'atom',
  },
  check({ feed, entries }, report) {
    const seen = new Set<string>()
    for (const entry of feed ? entries : []) {
      const value = idOf(entry)
      const element = child(entry, 'id', ATOM_NAMESPACE)
      if (element && value !== '' && seen.has(value)) report(element, { value }, { value })
      seen.add(value)
    }
  },
})
