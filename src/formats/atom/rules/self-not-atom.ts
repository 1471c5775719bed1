// Alone judges: self not atom.

import { attributeOf } from '../../../model/tree.js'
import { attribute, rule } from '../../../validation/rule.js'
import { relationOf } from '../../modules/self-links.js'
import { linksOf } from '../containers.js'
import type { AtomDocument } from '../document.js'

export const selfNotAtom = rule<AtomDocument, { value: string }>({
  id: 'self-not-atom',
  level: 'warning',
  w3c: 'SelfNotAtom',
  basis: { name: 'RFC 4287', section: '§4.2.7.2', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7.2' },
  says: {
    en: ({ value }) => `the self link is of type "${value}", which is no feed`,
    tr: ({ value }) => `self bağlantısının türü "${value}"; bu bir besleme türü değil`,
  },
  why: { en: 'The self link leads to this very document.', tr: 'self bağlantısı bu belgenin kendisine götürür.' },
  remedy: {
    en: 'Write application/atom+xml, or leave the type out.',
    tr: 'application/atom+xml yazın ya da türü çıkarın.',
  },
  examples: {
    bad: [
      '<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:example:0</id><title>a</title><updated>2003-12-13T18:30:02Z</updated><author><name>a</name></author><link rel="self" type="text/html" href="https://example.com/feed.atom"/></feed>',
    ],
    good: [
      '<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:example:0</id><title>a</title><updated>2003-12-13T18:30:02Z</updated><author><name>a</name></author><link rel="self" type="application/atom+xml" href="https://example.com/feed.atom"/></feed>',
    ],
    within: 'atom',
  },
  check({ feed }, report) {
    for (const link of feed ? linksOf(feed) : []) {
      const type = attributeOf(link, 'type')?.value.trim()
      if (relationOf(link) !== 'self' || !type) continue
      if (!/^(?:application\/(?:atom\+xml|xml|rss\+xml|rdf\+xml)|text\/xml)\s*(?:;.*)?$/i.test(type))
        report(attribute(link, 'type'), { value: type }, { value: type, instead: 'application/atom+xml' })
    }
  },
})
