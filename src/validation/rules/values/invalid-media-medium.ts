// Alone judges: invalid media medium.
import { valueRule } from '../value-rule.js'

export const invalidMediaMedium = valueRule({
  id: 'invalid-media-medium',
  level: 'error',
  w3c: 'InvalidMediaMedium',
  basis: { name: 'Media RSS 1.5', section: 'media:content', url: 'https://www.rssboard.org/media-rss' },
  says: {
    en: ({ allowed, value, what }) => `${what}: "${value}" is not one of ${allowed}`,
    tr: ({ allowed, value, what }) => `${what}: "${value}" şunlardan biri değil: ${allowed}`,
  },
  why: { en: 'Programs choose a medium by this word.', tr: 'Programlar ortamı bu sözcüğe göre seçer.' },
  remedy: { en: 'Write one of the allowed words.', tr: 'İzin verilen sözcüklerden birini yazın.' },
  examples: {
    bad: [
      '<item><title>a</title><media:content url="https://example.com/a.mp4" type="video/mp4" medium="film"/><guid isPermaLink="false">a</guid></item>',
      '<item><title>a</title><media:content url="https://example.com/a.mp4" type="video/mp4" medium="Video"/><guid isPermaLink="false">a</guid></item>',
    ],
    good: [
      '<item><title>a</title><media:content url="https://example.com/a.mp4" type="video/mp4" medium="video"/><guid isPermaLink="false">a</guid></item>',
    ],
  },
})
