// Alone judges: invalid country code.
import { valueRule } from '../value-rule.js'

export const invalidCountryCode = valueRule({
  id: 'invalid-country-code',
  level: 'error',
  w3c: 'InvalidCountryCode',
  basis: {
    name: 'Media RSS 1.5',
    section: '<media:restriction>',
    url: 'https://www.rssboard.org/media-rss#media-restriction',
  },
  says: {
    en: ({ code }) => `"${code}" is not the code of a country`,
    tr: ({ code }) => `"${code}" bir ülke kodu değil`,
  },
  why: {
    en: 'A restriction that names no country restricts nothing, or everything.',
    tr: 'Ülke adı taşımayan bir kısıt ya hiçbir şeyi ya her şeyi kısıtlar.',
  },
  remedy: { en: 'Use the two letters of ISO 3166, such as tr.', tr: 'ISO 3166’nın iki harfini kullanın, tr gibi.' },
  examples: {
    bad: [
      '<item><title>a</title><media:restriction relationship="allow" type="country">türkiye</media:restriction><guid isPermaLink="false">a</guid></item>',
    ],
    good: [
      '<item><title>a</title><media:restriction relationship="allow" type="country">tr de</media:restriction><guid isPermaLink="false">a</guid></item>',
    ],
  },
})
