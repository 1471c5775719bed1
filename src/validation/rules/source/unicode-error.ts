// Alone judges: unicode error.
import { sourceRule } from '../source-rule.js'

export const unicodeError = sourceRule<{ encoding: string }>({
  id: 'unicode-error',
  level: 'error',
  w3c: 'UnicodeError',
  basis: { name: 'XML 1.0', section: '§4.3.3', url: 'https://www.w3.org/TR/xml/#charencoding' },
  says: { en: ({ encoding }) => `the bytes are not ${encoding}`, tr: ({ encoding }) => `baytlar ${encoding} değil` },
  why: {
    en: 'Letters outside ASCII come out wrong, or the document is refused.',
    tr: 'ASCII dışı harfler bozuk çıkar ya da belge reddedilir.',
  },
  remedy: {
    en: 'Save the document as UTF-8 and declare encoding="utf-8".',
    tr: 'Belgeyi UTF-8 olarak kaydedip encoding="utf-8" bildirin.',
  },
  examples: { bad: [], good: [] },
})
