// Alone judges: missing author.

import { child, childrenOf } from '../../../model/tree.js'
import { missing, rule } from '../../../validation/rule.js'
import { ATOM_NAMESPACE, type AtomDocument } from '../document.js'

export const missingAuthor = rule<AtomDocument, object>({
  id: 'missing-author',
  level: 'error',
  w3c: 'MissingElement',
  basis: { name: 'RFC 4287', section: '§4.1.1', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.1.1' },
  says: {
    en: () => 'the entry has no author, and neither has the feed',
    tr: () => 'girdinin yazarı yok, beslemenin de yok',
  },
  why: {
    en: 'RFC 4287 wants every entry to have an author, its own, its source’s or the feed’s.',
    tr: 'RFC 4287 her girdinin bir yazarı olmasını ister: kendisinin, kaynağının ya da beslemenin.',
  },
  remedy: { en: 'Add an author to the feed or to the entry.', tr: 'Beslemeye ya da girdiye author ekleyin.' },
  examples: {
    bad: [
      '<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:example:0</id><title>a</title><updated>2003-12-13T18:30:02Z</updated><link rel="self" href="https://example.com/feed.atom"/><entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content></entry></feed>',
    ],
    good: [
      '<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:example:0</id><title>a</title><updated>2003-12-13T18:30:02Z</updated><author><name>a</name></author><link rel="self" href="https://example.com/feed.atom"/><entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content></entry></feed>',
    ],
    within: 'atom',
  },
  check({ feed, entries }, report) {
    if (feed && childrenOf(feed, 'author', ATOM_NAMESPACE).length > 0) return
    for (const entry of entries) {
      const source = child(entry, 'source', ATOM_NAMESPACE)
      const holders = source ? [entry, source] : [entry]
      if (!holders.some(holder => child(holder, 'author', ATOM_NAMESPACE))) report(missing(entry, 'atom:author'), {})
    }
  },
})
