// Alone judges: invalid meta content.
import { valueRule } from '../value-rule.js'

export const invalidMetaContent = valueRule({
  id: 'invalid-meta-content',
  level: 'error',
  w3c: 'InvalidMetaContent',
  basis: { name: 'Robots meta tag', section: 'content', url: 'https://www.robotstxt.org/meta.html' },
  says: {
    en: ({ value }) => `robots do not know "${value}"`,
    tr: ({ value }) => `robotlar "${value}" diye bir şey tanımaz`,
  },
  why: {
    en: 'A robot that does not understand it indexes the feed.',
    tr: 'Anlamayan robot beslemeyi dizine ekler.',
  },
  remedy: {
    en: 'Use noindex, nofollow and the like, with commas between.',
    tr: 'noindex, nofollow gibi sözcükleri aralarında virgülle yazın.',
  },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:xhtml="http://www.w3.org/1999/xhtml"><channel><title>Example</title><link>https://example.com/</link><description>An example</description><xhtml:meta name="robots" content="yok"/></channel></rss>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:xhtml="http://www.w3.org/1999/xhtml"><channel><title>Example</title><link>https://example.com/</link><description>An example</description><xhtml:meta name="robots" content="noindex, nofollow"/></channel></rss>',
    ],
  },
})
