// Alone judges: unexpected whitespace.
import { rule } from '../../rule.js'
import type { Survey } from '../../survey.js'
import { whatOf } from '../value-rule.js'

export const unexpectedWhitespace = rule<Survey, { element: string }>({
  id: 'unexpected-whitespace',
  level: 'error',
  w3c: 'UnexpectedWhitespace',
  basis: { name: 'RFC 4287', section: '§2 and §3.3', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-2' },
  says: {
    en: ({ element }) => `${element} has white space around its value`,
    tr: ({ element }) => `${element} değerinin çevresinde boşluk var`,
  },
  why: {
    en: 'RFC 4287 allows no white space around dates and addresses; strict readers refuse it.',
    tr: 'RFC 4287 tarih ve adreslerin çevresinde boşluğa izin vermez; katı okuyucular reddeder.',
  },
  remedy: { en: 'Remove the white space.', tr: 'Boşlukları silin.' },
  examples: {
    bad: [
      '<entry><title>a</title><id> urn:example:1 </id><updated>2003-12-13T18:30:02Z</updated><content>a</content></entry>',
    ],
    good: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content></entry>',
    ],
    within: 'atom',
  },
  check({ values }, report) {
    for (const { at, text, raw, placed, literal } of values) {
      if (at.kind !== 'element' || !placed?.row?.tight || raw === text || text === '') continue
      // Character references in the value would have to be written again; then there is nothing simple to offer.
      const written = literal && !/[&<>]/.test(raw) ? { fix: { start: literal.start, end: literal.end, text } } : {}
      report(at, { element: whatOf(at) }, { value: text, ...written })
    }
  },
})
