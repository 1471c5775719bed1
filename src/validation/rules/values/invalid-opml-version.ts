// Alone judges: invalid opml version.
import { valueRule } from '../value-rule.js'

export const invalidOpmlVersion = valueRule({
  id: 'invalid-opml-version',
  level: 'error',
  w3c: 'InvalidOPMLVersion',
  basis: { name: 'OPML 2.0', section: '<opml>', url: 'https://opml.org/spec2.opml' },
  says: {
    en: ({ value, allowed }) => `"${value}" is no version of OPML: ${allowed}`,
    tr: ({ value, allowed }) => `"${value}" diye bir OPML sürümü yok: ${allowed}`,
  },
  why: {
    en: 'Readers choose by it how to read the outlines.',
    tr: 'Okuyucular ana hatları nasıl okuyacağını buna göre seçer.',
  },
  remedy: { en: 'Write version="2.0".', tr: 'version="2.0" yazın.' },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><opml version="0.5"><head><title>a</title></head><body><outline text="a"/></body></opml>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><opml version="2.0"><head><title>a</title></head><body><outline text="a"/></body></opml>',
    ],
  },
})
