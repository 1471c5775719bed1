// Alone judges: invalid outline version.
import { attribute, rule } from '../../../validation/rule.js'
import { isSubscription, type OpmlDocument, said } from '../document.js'

const KNOWN = new Set(['RSS', 'RSS1', 'RSS2', 'scriptingNews'])

export const invalidOutlineVersion = rule<OpmlDocument, { version: string }>({
  id: 'invalid-outline-version',
  level: 'warning',
  w3c: 'InvalidOutlineVersion',
  basis: { name: 'OPML 2.0', section: 'Subscription lists', url: 'https://opml.org/spec2.opml' },
  says: {
    en: ({ version }) => `"${version}" is not a version of feeds that OPML names`,
    tr: ({ version }) => `"${version}" OPML’in saydığı bir besleme sürümü değil`,
  },
  why: {
    en: 'It was made for the few words the specification lists.',
    tr: 'Şartnamenin saydığı birkaç sözcük için vardır.',
  },
  remedy: {
    en: 'Use RSS, RSS1, RSS2 or scriptingNews, or leave it out.',
    tr: 'RSS, RSS1, RSS2 ya da scriptingNews kullanın ya da çıkarın.',
  },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><opml version="2.0"><head><title>a</title></head><body><outline text="a" title="a" type="rss" version="yeni" xmlUrl="https://example.com/feed.rss"/></body></opml>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><opml version="2.0"><head><title>a</title></head><body><outline text="a" title="a" type="rss" version="RSS2" xmlUrl="https://example.com/feed.rss"/></body></opml>',
    ],
  },
  check({ outlines }, report) {
    for (const outline of outlines) {
      const version = said(outline, 'version')
      if (version === undefined || !isSubscription(outline) || KNOWN.has(version)) continue
      report(attribute(outline, 'version'), { version }, { value: version, way: 2 })
    }
  },
})
