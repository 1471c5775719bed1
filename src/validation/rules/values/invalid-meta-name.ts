// Alone judges: invalid meta name.
import { valueRule } from '../value-rule.js'

export const invalidMetaName = valueRule({
  id: 'invalid-meta-name',
  level: 'error',
  w3c: 'InvalidMetaName',
  basis: { name: 'Robots meta tag', section: 'name', url: 'https://www.robotstxt.org/meta.html' },
  says: {
    en: ({ value }) => `meta "${value}" says nothing inside a feed`,
    tr: ({ value }) => `meta "${value}" bir besleme içinde bir şey söylemez`,
  },
  why: {
    en: 'Only robots are spoken to by a meta element in a feed.',
    tr: 'Beslemedeki meta öğesi yalnız robotlara seslenir.',
  },
  remedy: { en: 'Write name="robots", or leave it out.', tr: 'name="robots" yazın ya da çıkarın.' },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:xhtml="http://www.w3.org/1999/xhtml"><channel><title>Example</title><link>https://example.com/</link><description>An example</description><xhtml:meta name="author" content="noindex"/></channel></rss>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:xhtml="http://www.w3.org/1999/xhtml"><channel><title>Example</title><link>https://example.com/</link><description>An example</description><xhtml:meta name="robots" content="noindex"/></channel></rss>',
    ],
  },
})
