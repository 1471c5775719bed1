// Alone judges: invalid duration.
import { valueRule } from '../value-rule.js'

export const invalidDuration = valueRule({
  id: 'invalid-duration',
  level: 'error',
  w3c: 'InvalidDuration',
  basis: {
    name: 'Apple Podcasts RSS',
    section: 'itunes:duration',
    url: 'https://help.apple.com/itc/podcasts_connect/#/itcb54353390',
  },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is neither seconds nor H:MM:SS`,
    tr: ({ value, what }) => `${what}: "${value}" ne saniye ne de S:DD:SS`,
  },
  why: { en: 'Players show the length by it.', tr: 'Oynatıcılar süreyi buna göre gösterir.' },
  remedy: { en: 'Write seconds, or H:MM:SS.', tr: 'Saniye ya da S:DD:SS yazın.' },
  examples: {
    bad: ['<item><title>a</title><itunes:duration>long</itunes:duration><guid isPermaLink="false">a</guid></item>'],
    good: ['<item><title>a</title><itunes:duration>1:02:03</itunes:duration><guid isPermaLink="false">a</guid></item>'],
  },
})
