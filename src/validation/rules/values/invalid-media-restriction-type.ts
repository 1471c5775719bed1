// Alone judges: invalid media restriction type.
import { valueRule } from '../value-rule.js'

export const invalidMediaRestrictionType = valueRule({
  id: 'invalid-media-restriction-type',
  level: 'error',
  w3c: 'InvalidMediaRestrictionType',
  basis: { name: 'Media RSS 1.5', section: 'media:restriction', url: 'https://www.rssboard.org/media-rss' },
  says: {
    en: ({ allowed, value, what }) => `${what}: "${value}" is not one of ${allowed}`,
    tr: ({ allowed, value, what }) => `${what}: "${value}" şunlardan biri değil: ${allowed}`,
  },
  why: { en: 'The type says what the list is a list of.', tr: 'Listenin neyin listesi olduğunu bu söyler.' },
  remedy: { en: 'Write country, uri or sharing.', tr: 'country, uri ya da sharing yazın.' },
  examples: {
    bad: [
      '<item><title>a</title><media:content url="https://example.com/a.jpg" type="image/jpeg"><media:restriction relationship="allow" type="planet">tr</media:restriction></media:content><guid isPermaLink="false">a</guid></item>',
      '<item><title>a</title><media:content url="https://example.com/a.jpg" type="image/jpeg"><media:restriction relationship="allow" type="Country">tr</media:restriction></media:content><guid isPermaLink="false">a</guid></item>',
    ],
    good: [
      '<item><title>a</title><media:content url="https://example.com/a.jpg" type="image/jpeg"><media:restriction relationship="allow" type="country">tr</media:restriction></media:content><guid isPermaLink="false">a</guid></item>',
    ],
  },
})
