// Alone judges: invalid itunes category.
import { valueRule } from '../value-rule.js'

export const invalidItunesCategory = valueRule({
  id: 'invalid-itunes-category',
  level: 'error',
  w3c: 'InvalidItunesCategory',
  basis: {
    name: 'Apple Podcasts',
    section: 'categories',
    url: 'https://podcasters.apple.com/support/1691-apple-podcasts-categories',
  },
  says: {
    en: ({ value }) => `Apple Podcasts has no category "${value}"`,
    tr: ({ value }) => `Apple Podcasts’te "${value}" diye bir kategori yok`,
  },
  why: {
    en: 'The podcast will not be found by its subject.',
    tr: 'Podcast konusuna göre bulunamaz.',
  },
  remedy: {
    en: 'Choose one of the categories of Apple Podcasts, in its own spelling.',
    tr: 'Apple Podcasts’in kategorilerinden birini, kendi yazımıyla seçin.',
  },
  examples: {
    bad: [
      '<itunes:category text="Haber"/><itunes:explicit>false</itunes:explicit><itunes:image href="https://example.com/a.jpg"/>',
      '<itunes:category text="news"/><itunes:explicit>false</itunes:explicit><itunes:image href="https://example.com/a.jpg"/>',
    ],
    good: [
      '<itunes:category text="News"/><itunes:explicit>false</itunes:explicit><itunes:image href="https://example.com/a.jpg"/>',
    ],
  },
})
