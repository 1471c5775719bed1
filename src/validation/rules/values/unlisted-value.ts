// Alone judges: unlisted value.
import { valueRule } from '../value-rule.js'

export const unlistedValue = valueRule({
  id: 'unlisted-value',
  level: 'error',
  basis: { name: 'Media RSS 1.5', section: '<media:status>', url: 'https://www.rssboard.org/media-rss#media-status' },
  says: {
    en: ({ value, what, allowed }) => `${what}: "${value}" is not one of ${allowed}`,
    tr: ({ value, what, allowed }) => `${what}: "${value}" şunlardan biri değil: ${allowed}`,
  },
  why: {
    en: 'The specification lists the words, and programs know no others.',
    tr: 'Şartname sözcükleri sayar, programlar başkasını tanımaz.',
  },
  remedy: { en: 'Use one of them.', tr: 'Onlardan birini kullanın.' },
  examples: {
    bad: [
      '<item><title>a</title><media:status state="silindi"/><guid isPermaLink="false">a</guid></item>',
      '<item><title>a</title><media:status state="Deleted"/><guid isPermaLink="false">a</guid></item>',
    ],
    good: ['<item><title>a</title><media:status state="deleted"/><guid isPermaLink="false">a</guid></item>'],
  },
})
