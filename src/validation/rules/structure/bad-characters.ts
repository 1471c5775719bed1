// Alone judges: bad characters.
import { rule } from '../../rule.js'
import type { Survey } from '../../survey.js'
import { whatOf } from '../value-rule.js'

/** C1 controls, the replacement character, and UTF-8 read as windows-1252 or ISO-8859-1. */
const BAD = /[\u0080-\u009f\ufffd]|[\u00c2-\u00c3][\u0080-\u00bf]|\u00e2\u20ac[\u0098-\u2122]/

const BEYOND_ASCII = /&#(?:x0*[89a-f]|x0*[0-7][0-9a-f]{2}|0*1[2-9]\d|0*[2-9]\d\d|0*\d{4})/i

export const badCharacters = rule<Survey, { element: string }>({
  id: 'bad-characters',
  level: 'warning',
  w3c: 'BadCharacters',
  basis: { name: 'HTML Living Standard', section: '§13.5', url: 'https://html.spec.whatwg.org/multipage/#parse-state' },
  says: {
    en: ({ element }) => `${element} holds characters that come from a wrong conversion`,
    tr: ({ element }) => `${element} içinde yanlış dönüşümden kalan karakterler var`,
  },
  why: {
    en: 'Control characters, U+FFFD and doubly encoded letters are the traces of text read in the wrong encoding.',
    tr: 'Denetim karakterleri, U+FFFD ve çift kodlanmış harfler, yanlış kodlamayla okunan metnin izleridir.',
  },
  remedy: {
    en: 'Find the step that reads the text in the wrong encoding and correct it there.',
    tr: 'Metni yanlış kodlamayla okuyan adımı bulup orada düzeltin.',
  },
  examples: {
    bad: [
      '<item><title>a\u0093b\u0094</title><guid isPermaLink="false">a</guid></item>',
      '<item><title>KarÅ\u009f\u0131</title><guid isPermaLink="false">a</guid></item>',
    ],
    good: ['<item><title>“Karşı”</title><guid isPermaLink="false">a</guid></item>'],
  },
  check({ values, tree }, report) {
    // Most documents have none of them, nor a reference that could make one.
    if (!BAD.test(tree.text) && !BEYOND_ASCII.test(tree.text)) return
    for (const { at, raw } of values) {
      if (BAD.test(raw)) report(at, { element: whatOf(at) }, at.kind === 'attribute-of' ? { way: 2 } : {})
    }
  },
})
