// Alone judges: implausible date.
import { valueRule } from '../value-rule.js'

export const implausibleDate = valueRule({
  id: 'implausible-date',
  level: 'warning',
  w3c: 'ImplausibleDate',
  basis: {
    name: 'RSS Best Practices Profile',
    section: 'Date and time',
    url: 'https://www.rssboard.org/rss-profile#data-types-datetime',
  },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is an unlikely date`,
    tr: ({ value, what }) => `${what}: "${value}" olası bir tarih değil`,
  },
  why: {
    en: 'A date in the future, or before there were feeds, is nearly always a mistake.',
    tr: 'Gelecekteki ya da beslemelerden önceki bir tarih neredeyse her zaman yanlıştır.',
  },
  remedy: { en: 'Check the clock and the conversion that wrote it.', tr: 'Tarihi yazan saati ve dönüşümü denetleyin.' },
  examples: {
    bad: [
      '<item><title>a</title><pubDate>Thu, 13 Dec 2103 18:30:02 GMT</pubDate><guid isPermaLink="false">a</guid></item>',
    ],
    good: [
      '<item><title>a</title><pubDate>Sat, 13 Dec 2003 18:30:02 GMT</pubDate><guid isPermaLink="false">a</guid></item>',
    ],
  },
})
