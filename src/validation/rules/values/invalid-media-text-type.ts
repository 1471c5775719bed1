// Alone judges: invalid media text type.
import { valueRule } from '../value-rule.js'

export const invalidMediaTextType = valueRule({
  id: 'invalid-media-text-type',
  level: 'error',
  w3c: 'InvalidMediaTextType',
  basis: {
    name: 'Media RSS 1.5',
    section: 'media:text, media:title, media:description',
    url: 'https://www.rssboard.org/media-rss',
  },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is neither plain nor html`,
    tr: ({ value, what }) => `${what}: "${value}" ne plain ne de html`,
  },
  why: {
    en: 'The type decides whether markup is shown or read.',
    tr: 'Metnin işaretleme olarak okunup okunmayacağına bu karar verir.',
  },
  remedy: { en: 'Write plain or html.', tr: 'plain ya da html yazın.' },
  examples: {
    bad: [
      '<item><title>a</title><media:content url="https://example.com/a.jpg" type="image/jpeg"><media:title type="text">a</media:title></media:content><guid isPermaLink="false">a</guid></item>',
      '<item><title>a</title><media:content url="https://example.com/a.jpg" type="image/jpeg"><media:title type="HTML">a</media:title></media:content><guid isPermaLink="false">a</guid></item>',
    ],
    good: [
      '<item><title>a</title><media:content url="https://example.com/a.jpg" type="image/jpeg"><media:title type="plain">a</media:title></media:content><guid isPermaLink="false">a</guid></item>',
    ],
  },
})
