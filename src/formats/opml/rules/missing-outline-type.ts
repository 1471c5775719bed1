// Alone judges: missing outline type.
import { withAttribute } from '../../../validation/mends.js'
import { missing, rule } from '../../../validation/rule.js'
import { type OpmlDocument, said } from '../document.js'

/** What every outline may have; the rest belongs to a type. */
const COMMON = new Set(['text', 'title', 'type', 'isComment', 'isBreakpoint', 'created', 'category'])

export const missingOutlineType = rule<OpmlDocument, { attr: string }>({
  id: 'missing-outline-type',
  level: 'warning',
  w3c: 'MissingOutlineType',
  basis: { name: 'OPML 2.0', section: 'Common attributes', url: 'https://opml.org/spec2.opml' },
  says: {
    en: ({ attr }) => `an outline has ${attr}, but no type`,
    tr: ({ attr }) => `bir outline öğesinde ${attr} var, ama type yok`,
  },
  why: {
    en: 'The type says how the other attributes are to be read.',
    tr: 'Öteki özniteliklerin nasıl okunacağını type söyler.',
  },
  remedy: { en: 'Add type, for instance type="rss" for a feed.', tr: 'type ekleyin, besleme için type="rss" gibi.' },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><opml version="2.0"><head><title>a</title></head><body><outline text="a" title="a" xmlUrl="https://example.com/feed.rss"/></body></opml>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><opml version="2.0"><head><title>a</title></head><body><outline text="a" title="a" type="rss" xmlUrl="https://example.com/feed.rss"/></body></opml>',
    ],
  },
  check({ outlines }, report) {
    for (const outline of outlines) {
      const own = outline.attributes.find(({ uri, local }) => uri === '' && !COMMON.has(local))
      if (own && said(outline, 'type') === undefined)
        report(
          missing(outline, '@type'),
          { attr: own.local },
          own.local === 'xmlUrl' && said(outline, 'title') ? { fix: withAttribute(outline, 'type', 'rss') } : {},
        )
    }
  },
})
