// Alone judges: missing language.
import { child } from '../../../model/tree.js'
import { missing, rule } from '../../../validation/rule.js'
import type { RssDocument } from '../document.js'

export const missingLanguage = rule<RssDocument, object>({
  id: 'missing-language',
  level: 'info',
  basis: { name: 'RSS 0.91', section: '<language>', url: 'https://www.rssboard.org/rss-0-9-1-netscape' },
  says: {
    en: () => 'RSS 0.91 requires language',
    tr: () => 'RSS 0.91 language ister',
  },
  why: {
    en: 'Later versions made it optional; this document says it is of 0.91.',
    tr: 'Sonraki sürümler bunu isteğe bağlı yaptı; belge 0.91 olduğunu söylüyor.',
  },
  remedy: { en: 'Add language, or say version="2.0".', tr: 'language ekleyin ya da version="2.0" deyin.' },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="0.91"><channel><title>a</title><link>https://example.com/</link><description>a</description><item><title>a</title><link>https://example.com/a</link></item></channel></rss>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="0.91"><channel><title>a</title><link>https://example.com/</link><description>a</description><language>tr</language><item><title>a</title><link>https://example.com/a</link></item></channel></rss>',
    ],
  },
  check({ version, channel, uri }, report) {
    if (version === '0.91' && channel && !child(channel, 'language', uri)) report(missing(channel, 'language'), {})
  },
})
