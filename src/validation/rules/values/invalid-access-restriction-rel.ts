// Alone judges: invalid access restriction rel.
import { valueRule } from '../value-rule.js'

export const invalidAccessRestrictionRel = valueRule({
  id: 'invalid-access-restriction-rel',
  level: 'error',
  w3c: 'InvalidAccessRestrictionRel',
  basis: {
    name: 'Feed Access Control 1.0',
    section: 'relationship',
    url: 'https://www.bloglines.com/about/specs/fac-1.0',
  },
  says: {
    en: ({ value }) => `"${value}" is neither allow nor deny`,
    tr: ({ value }) => `"${value}" ne allow ne deny`,
  },
  why: {
    en: 'A feed that was to be kept private may be shown to everybody.',
    tr: 'Gizli kalması istenen besleme herkese gösterilebilir.',
  },
  remedy: { en: 'Write allow or deny.', tr: 'allow ya da deny yazın.' },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:access="http://www.bloglines.com/about/specs/fac-1.0"><access:restriction relationship="private"/><channel><title>Example</title><link>https://example.com/</link><description>An example</description></channel></rss>',
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:access="http://www.bloglines.com/about/specs/fac-1.0"><access:restriction relationship="Deny"/><channel><title>Example</title><link>https://example.com/</link><description>An example</description></channel></rss>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:access="http://www.bloglines.com/about/specs/fac-1.0"><access:restriction relationship="deny"/><channel><title>Example</title><link>https://example.com/</link><description>An example</description></channel></rss>',
    ],
  },
})
