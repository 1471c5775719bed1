// Alone judges: misplaced metadata.

import { type Element, elements } from '../../../model/tree.js'
import { movedBefore } from '../../../validation/mends.js'
import { rule } from '../../../validation/rule.js'
import { ATOM_NAMESPACE, type AtomDocument } from '../document.js'

export const misplacedMetadata = rule<AtomDocument, { element: string }>({
  id: 'misplaced-metadata',
  level: 'error',
  w3c: 'MisplacedMetadata',
  basis: { name: 'RFC 4287', section: '§4.1.1', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.1.1' },
  says: {
    en: ({ element }) => `${element} of the feed stands after an entry`,
    tr: ({ element }) => `beslemenin ${element} öğesi bir girdiden sonra geliyor`,
  },
  why: {
    en: 'Programs that read as the feed arrives need it before the entries.',
    tr: 'Beslemeyi geldikçe okuyan programlar bunu girdilerden önce ister.',
  },
  remedy: {
    en: 'Put the metadata of the feed before its entries.',
    tr: 'Besleme bilgilerini girdilerden önceye koyun.',
  },
  examples: {
    bad: [
      '<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:example:0</id><title>a</title><updated>2003-12-13T18:30:02Z</updated><author><name>a</name></author><link rel="self" href="https://example.com/feed.atom"/><entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content></entry><subtitle>a</subtitle></feed>',
    ],
    good: [
      '<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:example:0</id><title>a</title><updated>2003-12-13T18:30:02Z</updated><author><name>a</name></author><link rel="self" href="https://example.com/feed.atom"/><subtitle>a</subtitle><entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content></entry></feed>',
    ],
    within: 'atom',
  },
  check({ feed, tree }, report) {
    let first: Element | undefined
    for (const element of feed ? elements(feed) : []) {
      if (element.uri !== ATOM_NAMESPACE) continue
      if (element.local === 'entry') first ??= element
      else if (first) report(element, { element: element.local }, { fix: movedBefore(element, first, tree.text) })
    }
  },
})
