// Alone judges: invalid longitude.
import { valueRule } from '../value-rule.js'

export const invalidLongitude = valueRule({
  id: 'invalid-longitude',
  level: 'error',
  w3c: 'InvalidLongitude',
  basis: { name: 'GeoRSS', section: 'longitude', url: 'https://www.ogc.org/standard/georss/' },
  says: {
    en: ({ limit, value, what }) => `${what}: "${value}" is not a number from -${limit} to ${limit}`,
    tr: ({ limit, value, what }) => `${what}: "${value}" -${limit} ile ${limit} arası bir sayı değil`,
  },
  why: { en: 'Maps cannot show it.', tr: 'Haritalar bunu gösteremez.' },
  remedy: { en: 'Write decimal degrees.', tr: 'Ondalık derece yazın.' },
  examples: {
    bad: ['<item><title>a</title><geo:long>-188</geo:long><guid isPermaLink="false">a</guid></item>'],
    good: ['<item><title>a</title><geo:long>43.1</geo:long><guid isPermaLink="false">a</guid></item>'],
  },
})
