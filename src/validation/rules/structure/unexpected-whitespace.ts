// Alone judges: unexpected whitespace.
import { rule } from '../../rule.js'
import type { Survey, Value } from '../../survey.js'
import type { Kind } from '../../values/kinds.js'
import type { ElementRow } from '../../vocabulary.js'
import { whatOf } from '../value-rule.js'

/** Of the kinds that some row wants without white space around. */
function tightValues({ byRow, ofKind }: Survey): readonly Value[] {
  const kinds = new Set([...byRow.keys()].flatMap(({ tight, text }) => (tight && isKind(text) ? [text] : [])))
  return [...kinds].flatMap(ofKind)
}

function isKind(text: ElementRow['text']): text is Kind {
  return text !== undefined && text !== 'none' && text !== 'opaque'
}

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
  check(survey, report) {
    for (const { at, text, raw, placed, literal } of tightValues(survey)) {
      if (at.kind !== 'element' || !placed?.row?.tight || raw === text || text === '') continue
      // Character references in the value would have to be written again; then there is nothing simple to offer.
      const written = literal && !/[&<>]/.test(raw) ? { fix: { start: literal.start, end: literal.end, text } } : {}
      report(at, { element: whatOf(at) }, { value: text, ...written })
    }
  },
})
