// Alone judges: invalid outline type.
import { attribute, rule } from '../../../validation/rule.js'
import { type OpmlDocument, said } from '../document.js'

const KNOWN = new Set(['rss', 'link', 'include', 'atom', 'redirect', 'script', 'text', 'thumblist'])

export const invalidOutlineType = rule<OpmlDocument, { type: string }>({
  id: 'invalid-outline-type',
  level: 'warning',
  w3c: 'InvalidOutlineType',
  basis: { name: 'OPML 1.0', section: 'outline', url: 'https://opml.org/spec1.opml' },
  says: {
    en: ({ type }) => `"${type}" is not a type of outline that readers know`,
    tr: ({ type }) => `"${type}" okuyucuların tanıdığı bir outline türü değil`,
  },
  why: {
    en: 'Readers do not know what to do with it; OPML 2.0 lets types be added.',
    tr: 'Okuyucular bununla ne yapacağını bilmez; OPML 2.0 yeni türlere izin verir.',
  },
  remedy: {
    en: 'Use rss, link or include, or say version="2.0".',
    tr: 'rss, link ya da include kullanın ya da version="2.0" deyin.',
  },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><opml version="1.1"><head><title>a</title></head><body><outline text="a" type="oyun"/></body></opml>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><opml version="2.0"><head><title>a</title></head><body><outline text="a" type="oyun"/></body></opml>',
    ],
  },
  check({ outlines, version }, report) {
    if (!version.startsWith('1')) return
    for (const outline of outlines) {
      const type = said(outline, 'type')
      if (type && !KNOWN.has(type.toLowerCase())) report(attribute(outline, 'type'), { type }, { value: type, way: 2 })
    }
  },
})
