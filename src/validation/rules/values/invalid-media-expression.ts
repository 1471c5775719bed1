// Alone judges: invalid media expression.
import { valueRule } from '../value-rule.js'

export const invalidMediaExpression = valueRule({
  id: 'invalid-media-expression',
  level: 'error',
  w3c: 'InvalidMediaExpression',
  basis: { name: 'Media RSS 1.5', section: 'media:content', url: 'https://www.rssboard.org/media-rss' },
  says: {
    en: ({ allowed, value, what }) => `${what}: "${value}" is not one of ${allowed}`,
    tr: ({ allowed, value, what }) => `${what}: "${value}" şunlardan biri değil: ${allowed}`,
  },
  why: { en: 'Programs choose a medium by this word.', tr: 'Programlar ortamı bu sözcüğe göre seçer.' },
  remedy: { en: 'Write one of the allowed words.', tr: 'İzin verilen sözcüklerden birini yazın.' },
  examples: {
    bad: [
      '<item><title>a</title><media:content url="https://example.com/a.mp4" type="video/mp4" expression="half"/><guid isPermaLink="false">a</guid></item>',
      '<item><title>a</title><media:content url="https://example.com/a.mp4" type="video/mp4" expression="Sample"/><guid isPermaLink="false">a</guid></item>',
    ],
    good: [
      '<item><title>a</title><media:content url="https://example.com/a.mp4" type="video/mp4" expression="sample"/><guid isPermaLink="false">a</guid></item>',
    ],
  },
})
