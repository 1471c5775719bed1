// Alone judges: missing xml url.
import { missing, rule } from '../../../validation/rule.js'
import { isSubscription, type OpmlDocument, said } from '../document.js'

/** There it names the element. */
const OUTLINE = { w3c: { element: 'outline' } }

export const missingXmlUrl = rule<OpmlDocument, object>({
  id: 'missing-xml-url',
  level: 'warning',
  w3c: 'MissingXmlURL',
  basis: { name: 'OPML 2.0', section: 'Subscription lists', url: 'https://opml.org/spec2.opml' },
  says: {
    en: () => 'an outline of type rss has no xmlUrl',
    tr: () => 'rss türünde bir outline öğesinin xmlUrl özniteliği yok',
  },
  why: {
    en: 'Without it nobody can subscribe to the feed it stands for.',
    tr: 'Bu olmadan gösterdiği beslemeye kimse abone olamaz.',
  },
  remedy: { en: 'Write the address of the feed.', tr: 'Beslemenin adresini yazın.' },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><opml version="2.0"><head><title>a</title></head><body><outline text="a" title="a" type="rss"/></body></opml>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><opml version="2.0"><head><title>a</title></head><body><outline text="a" title="a" type="rss" xmlUrl="https://example.com/feed.rss"/></body></opml>',
    ],
  },
  check({ outlines }, report) {
    for (const outline of outlines)
      if (isSubscription(outline) && !said(outline, 'xmlUrl')) report(missing(outline, '@xmlUrl'), {}, OUTLINE)
  },
})
