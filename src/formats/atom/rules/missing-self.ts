// Alone judges: missing self.

import type { Element } from '../../../model/tree.js'
import { escapeAttribute } from '../../../validation/escape.js'
import { insertedIn } from '../../../validation/mends.js'
import { missing, type ReportOptions, rule } from '../../../validation/rule.js'
import { relationOf } from '../../modules/self-links.js'
import { linksOf } from '../containers.js'
import type { AtomDocument } from '../document.js'

/** Where the document was found, it lives. */
function selfLink(feed: Element, text: string, url: string | undefined): ReportOptions {
  if (!url) return {}
  const name = feed.prefix === '' ? 'link' : `${feed.prefix}:link`
  return { fix: insertedIn(feed, `<${name} rel="self" href="${escapeAttribute(url)}"/>`, 'first', text) }
}

export const missingSelf = rule<AtomDocument, object>({
  id: 'missing-self',
  level: 'warning',
  w3c: 'MissingSelf',
  basis: { name: 'RFC 4287', section: '§4.1.1', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.1.1' },
  says: { en: () => 'the feed does not say where it lives', tr: () => 'besleme kendi adresini söylemiyor' },
  why: {
    en: 'Readers that were given a copy, or were redirected, cannot find the original.',
    tr: 'Kopyası verilen ya da yönlendirilen okuyucu aslını bulamaz.',
  },
  remedy: { en: 'Add a link rel="self".', tr: 'rel="self" bağlantısı ekleyin.' },
  examples: {
    bad: [
      '<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:example:0</id><title>a</title><updated>2003-12-13T18:30:02Z</updated><author><name>a</name></author></feed>',
    ],
    good: [
      '<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:example:0</id><title>a</title><updated>2003-12-13T18:30:02Z</updated><author><name>a</name></author><link rel="self" href="https://example.com/feed.atom"/></feed>',
    ],
    within: 'atom',
  },
  check({ feed, tree }, report, { url }) {
    if (feed && !linksOf(feed).some(link => relationOf(link) === 'self'))
      report(
        missing(feed, 'atom:link'),
        {},
        { w3c: { element: 'feed', parent: 'root' }, ...selfLink(feed, tree.text, url) },
      )
  },
})
