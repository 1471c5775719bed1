// Alone judges: media rss namespace.
import { attribute, rule } from '../../rule.js'
import type { Survey } from '../../survey.js'

export const mediaRssNamespace = rule<Survey, { prefix: string }>({
  id: 'media-rss-namespace',
  level: 'error',
  w3c: 'MediaRssNamespace',
  basis: { name: 'Media RSS 1.5', section: 'Namespace', url: 'https://www.rssboard.org/media-rss' },
  says: {
    en: () => 'the Media RSS namespace is written without its trailing slash',
    tr: () => 'Media RSS ad alanı sonundaki eğik çizgi olmadan yazılmış',
  },
  why: {
    en: 'A namespace is compared letter by letter: readers do not see these elements.',
    tr: 'Ad alanları harf harf karşılaştırılır: okuyucular bu öğeleri görmez.',
  },
  remedy: {
    en: 'Write http://search.yahoo.com/mrss/ with the slash.',
    tr: 'http://search.yahoo.com/mrss/ biçiminde, eğik çizgiyle yazın.',
  },
  examples: {
    bad: [
      '<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss"><channel><title>a</title><link>https://example.com/</link><description>a</description></channel></rss>',
    ],
    good: [
      '<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>a</title><link>https://example.com/</link><description>a</description></channel></rss>',
    ],
  },
  check({ tree }, report) {
    for (const { prefix, uri, at } of tree.namespaces) {
      if (uri === 'http://search.yahoo.com/mrss')
        report(
          attribute(at, prefix === '' ? 'xmlns' : `xmlns:${prefix}`),
          { prefix },
          { instead: 'http://search.yahoo.com/mrss/' },
        )
    }
  },
})
