// Alone judges: invalid country code.
import { attributeOf, textOf } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { Survey } from '../../../validation/survey.js'
import { isCountry } from '../../../validation/values/countries.js'

export const invalidCountryCode = rule<Survey, { code: string }>({
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
  check({ named }, report) {
    for (const { element } of named('media:restriction')) {
      if (attributeOf(element, 'type')?.value.trim() !== 'country') continue
      for (const code of textOf(element).split(/\s+/).filter(Boolean))
        if (!isCountry(code)) report(element, { code }, { value: code })
    }
  },
})
