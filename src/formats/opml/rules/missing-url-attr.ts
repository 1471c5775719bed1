// Alone judges: missing url attr.
import { missing, rule } from '../../../validation/rule.js'
import { type OpmlDocument, said } from '../document.js'

const LINKS = new Set(['link', 'include'])

export const missingUrlAttr = rule<OpmlDocument, { type: string }>({
  id: 'missing-url-attr',
  level: 'warning',
  w3c: 'MissingUrlAttr',
  basis: { name: 'OPML 2.0', section: 'Inclusion', url: 'https://opml.org/spec2.opml' },
  says: {
    en: ({ type }) => `an outline of type ${type} has no url`,
    tr: ({ type }) => `${type} türünde bir outline öğesinin url özniteliği yok`,
  },
  why: {
    en: 'It is a link that leads nowhere.',
    tr: 'Hiçbir yere götürmeyen bir bağlantıdır.',
  },
  remedy: { en: 'Write where it leads.', tr: 'Nereye götürdüğünü yazın.' },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><opml version="2.0"><head><title>a</title></head><body><outline text="a" type="link"/></body></opml>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><opml version="2.0"><head><title>a</title></head><body><outline text="a" type="link" url="https://example.com/"/></body></opml>',
    ],
  },
  check({ outlines }, report) {
    for (const outline of outlines) {
      const type = said(outline, 'type')?.toLowerCase()
      if (type && LINKS.has(type) && !said(outline, 'url')) report(missing(outline, '@url'), { type })
    }
  },
})
