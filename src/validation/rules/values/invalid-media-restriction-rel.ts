// Alone judges: invalid media restriction rel.
import { valueRule } from '../value-rule.js'

export const invalidMediaRestrictionRel = valueRule({
  id: 'invalid-media-restriction-rel',
  level: 'error',
  w3c: 'InvalidMediaRestrictionRel',
  basis: { name: 'Media RSS 1.5', section: 'media:restriction', url: 'https://www.rssboard.org/media-rss' },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is neither allow nor deny`,
    tr: ({ value, what }) => `${what}: "${value}" ne allow ne de deny`,
  },
  why: {
    en: 'Without it nobody knows whether the list permits or forbids.',
    tr: 'Bu olmadan listenin izin mi yasak mı olduğu bilinmez.',
  },
  remedy: { en: 'Write allow or deny.', tr: 'allow ya da deny yazın.' },
  examples: {
    bad: [
      '<item><title>a</title><media:content url="https://example.com/a.jpg" type="image/jpeg"><media:restriction relationship="only" type="country">tr</media:restriction></media:content><guid isPermaLink="false">a</guid></item>',
      '<item><title>a</title><media:content url="https://example.com/a.jpg" type="image/jpeg"><media:restriction relationship="Allow" type="country">tr</media:restriction></media:content><guid isPermaLink="false">a</guid></item>',
    ],
    good: [
      '<item><title>a</title><media:content url="https://example.com/a.jpg" type="image/jpeg"><media:restriction relationship="allow" type="country">tr</media:restriction></media:content><guid isPermaLink="false">a</guid></item>',
    ],
  },
})
