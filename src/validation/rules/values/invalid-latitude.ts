// Alone judges: invalid latitude.
import { valueRule } from '../value-rule.js'

export const invalidLatitude = valueRule({
  id: 'invalid-latitude',
  level: 'error',
  w3c: 'InvalidLatitude',
  basis: { name: 'GeoRSS', section: 'latitude', url: 'https://www.ogc.org/standard/georss/' },
  says: {
    en: ({ limit, value, what }) => `${what}: "${value}" is not a number from -${limit} to ${limit}`,
    tr: ({ limit, value, what }) => `${what}: "${value}" -${limit} ile ${limit} arası bir sayı değil`,
  },
  why: { en: 'Maps cannot show it.', tr: 'Haritalar bunu gösteremez.' },
  remedy: { en: 'Write decimal degrees.', tr: 'Ondalık derece yazın.' },
  examples: {
    bad: ['<item><title>a</title><geo:lat>91.5</geo:lat><guid isPermaLink="false">a</guid></item>'],
    good: ['<item><title>a</title><geo:lat>40.6</geo:lat><guid isPermaLink="false">a</guid></item>'],
  },
})
