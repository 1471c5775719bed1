// Alone judges: duplicate updated.

import { child } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import { ATOM_NAMESPACE, type AtomDocument } from '../document.js'
import { textIn } from '../entry-values.js'

export const duplicateUpdated = rule<AtomDocument, { value: string }>({
  id: 'duplicate-updated',
  level: 'warning',
  w3c: 'DuplicateUpdated',
  basis: { name: 'RFC 4287', section: '§4.1.1', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.1.1' },
  says: {
    en: ({ value }) => `another entry has the time "${value}"`,
    tr: ({ value }) => `başka bir girdi de "${value}" zamanını taşıyor`,
  },
  why: {
    en: 'Entries updated in the same second are usually stamped by a program, not by a change.',
    tr: 'Aynı saniyede güncellenen girdiler çoğu kez bir değişiklikten değil programdan damga almıştır.',
  },
  remedy: { en: 'Write the time at which each story changed.', tr: 'Her haberin değiştiği zamanı yazın.' },
  examples: {
    bad: [
      '<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:example:0</id><title>a</title><updated>2003-12-13T18:30:02Z</updated><author><name>a</name></author><link rel="self" href="https://example.com/feed.atom"/><entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content></entry><entry><title>a</title><id>urn:example:2</id><updated>2003-12-13T18:30:02Z</updated><content>a</content></entry></feed>',
    ],
    good: [
      '<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:example:0</id><title>a</title><updated>2003-12-13T18:30:02Z</updated><author><name>a</name></author><link rel="self" href="https://example.com/feed.atom"/><entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content></entry><entry><title>a</title><id>urn:example:2</id><updated>2003-12-14T18:30:02Z</updated><content>a</content></entry></feed>',
    ],
    within: 'atom',
  },
  check({ feed, entries }, report) {
    const seen = new Set<string>()
    for (const entry of feed ? entries : []) {
      const value = textIn(entry, 'updated')
      const element = child(entry, 'updated', ATOM_NAMESPACE)
      if (element && value !== '' && seen.has(value)) report(element, { value }, { value })
      seen.add(value)
    }
  },
})
