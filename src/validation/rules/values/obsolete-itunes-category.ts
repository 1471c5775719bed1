// Alone judges: obsolete itunes category.
import { valueRule } from '../value-rule.js'

export const obsoleteItunesCategory = valueRule({
  id: 'obsolete-itunes-category',
  level: 'warning',
  w3c: 'ObsoleteItunesCategory',
  basis: {
    name: 'Apple Podcasts',
    section: 'categories',
    url: 'https://podcasters.apple.com/support/1691-apple-podcasts-categories',
  },
  says: {
    en: ({ value }) => `Apple withdrew the category "${value}"`,
    tr: ({ value }) => `Apple "${value}" kategorisini kaldırdı`,
  },
  why: {
    en: 'The podcast moves to a category that Apple chooses.',
    tr: 'Podcast, Apple’ın seçtiği bir kategoriye geçer.',
  },
  remedy: { en: 'Choose one of those of today.', tr: 'Bugünkülerden birini seçin.' },
  examples: {
    bad: [
      '<itunes:category text="Gadgets"/><itunes:explicit>false</itunes:explicit><itunes:image href="https://example.com/a.jpg"/>',
    ],
    good: [
      '<itunes:category text="Technology"/><itunes:explicit>false</itunes:explicit><itunes:image href="https://example.com/a.jpg"/>',
    ],
  },
})
