// Alone judges: markup without namespace.
import { rule } from '../../../validation/rule.js'
import type { Survey } from '../../../validation/survey.js'
import { bodies } from '../bodies.js'

export const markupWithoutNamespace = rule<Survey, { child: string }>({
  id: 'markup-without-namespace',
  level: 'error',
  w3c: 'MissingNamespace',
  basis: { name: 'RFC 4287', section: '§3.1.1.3', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-3.1.1.3' },
  says: {
    en: ({ child }) => `${child} has no namespace, so it is no XHTML`,
    tr: ({ child }) => `${child} öğesinin ad alanı yok, bu yüzden XHTML değil`,
  },
  why: { en: 'Readers take off elements they do not know.', tr: 'Okuyucular tanımadıkları öğeleri çıkarır.' },
  remedy: {
    en: 'Declare xmlns="http://www.w3.org/1999/xhtml" on the div.',
    tr: 'div öğesine xmlns="http://www.w3.org/1999/xhtml" yazın.',
  },
  examples: {
    bad: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">a <b xmlns="">b</b></div></content></entry>',
    ],
    good: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">a <b>b</b></div></content></entry>',
    ],
    within: 'atom',
  },
  check(survey, report) {
    for (const { tags } of bodies(survey)) {
      for (const { element: inner } of tags)
        if (inner && inner.uri === '') report(inner, { child: inner.local }, { w3c: { element: inner.local } })
    }
  },
})
