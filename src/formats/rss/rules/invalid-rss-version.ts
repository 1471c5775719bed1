// Alone judges: invalid rss version.
import { attribute, rule } from '../../../validation/rule.js'
import type { RssDocument } from '../document.js'

const VERSIONS = new Set(['2.0', '2.00', '2.0.1', '0.90', '0.91', '0.92', '0.93', '0.94'])

export const invalidRssVersion = rule<RssDocument, { value: string }>({
  id: 'invalid-rss-version',
  level: 'error',
  w3c: 'InvalidRSSVersion',
  basis: { name: 'RSS 2.0', section: '<rss>', url: 'https://www.rssboard.org/rss-specification' },
  says: {
    en: ({ value }) => `"${value}" is not a version of RSS`,
    tr: ({ value }) => `"${value}" bir RSS sürümü değil`,
  },
  why: { en: 'Programs choose their grammar by it.', tr: 'Programlar dilbilgisini buna göre seçer.' },
  remedy: { en: 'Write version="2.0".', tr: 'version="2.0" yazın.' },
  examples: {
    bad: [
      '<rss version="3.0"><channel><title>Example</title><link>https://example.com/</link><description>An example</description></channel></rss>',
    ],
    good: [
      '<rss version="2.0"><channel><title>Example</title><link>https://example.com/</link><description>An example</description></channel></rss>',
    ],
  },
  check({ root, version }, report) {
    if (version === '' || VERSIONS.has(version)) return
    report(attribute(root, 'version'), { value: version }, { value: version, instead: '2.0' })
  },
})
