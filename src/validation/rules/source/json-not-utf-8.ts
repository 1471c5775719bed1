// Alone judges: JSON not UTF-8.
import { sourceRule } from '../source-rule.js'

export const jsonNotUtf8 = sourceRule<{ encoding: string }>({
  id: 'json-not-utf-8',
  level: 'error',
  basis: { name: 'RFC 8259', section: '§8.1', url: 'https://www.rfc-editor.org/rfc/rfc8259#section-8.1' },
  says: {
    en: ({ encoding }) => `the JSON is written in ${encoding}; between programs it must be UTF-8`,
    tr: ({ encoding }) => `JSON ${encoding} ile yazılmış; programlar arasında UTF-8 olmak zorunda`,
  },
  why: {
    en: 'JSON has no place to name another encoding, so parsers expect UTF-8.',
    tr: 'JSON içinde başka bir kodlamayı bildirecek yer yoktur; ayrıştırıcılar UTF-8 bekler.',
  },
  remedy: { en: 'Save the document as UTF-8.', tr: 'Belgeyi UTF-8 olarak kaydedin.' },
  examples: { bad: [], good: [] },
})
