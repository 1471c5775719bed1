// Alone judges: problematical rfc822 date.
import { valueRule } from '../value-rule.js'

export const problematicalRfc822Date = valueRule({
  id: 'problematical-rfc822-date',
  level: 'warning',
  w3c: 'ProblematicalRFC822Date',
  basis: {
    name: 'RSS Best Practices Profile',
    section: 'Date and time',
    url: 'https://www.rssboard.org/rss-profile#data-types-datetime',
  },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is read differently by different programs`,
    tr: ({ value, what }) => `${what}: "${value}" programlarca farklı okunuyor`,
  },
  why: {
    en: 'Years of two digits, zones of one letter and odd offsets are legal but ambiguous.',
    tr: 'İki haneli yıllar, tek harfli dilimler ve alışılmadık farklar geçerlidir ama belirsizdir.',
  },
  remedy: {
    en: 'Write the year with four digits and the zone as GMT or an offset such as +0300.',
    tr: 'Yılı dört haneyle, dilimi GMT ya da +0300 gibi bir fark olarak yazın.',
  },
  examples: {
    bad: ['<item><title>a</title><pubDate>02 Jan 26 10:00:00 GMT</pubDate><guid isPermaLink="false">a</guid></item>'],
    good: [
      '<item><title>a</title><pubDate>02 Jan 2026 10:00:00 GMT</pubDate><guid isPermaLink="false">a</guid></item>',
    ],
  },
})
