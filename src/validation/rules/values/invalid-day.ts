// Alone judges: invalid day.
import { valueRule } from '../value-rule.js'

export const invalidDay = valueRule({
  id: 'invalid-day',
  level: 'error',
  w3c: 'InvalidDay',
  basis: {
    name: 'RSS 2.0',
    section: '<skipDays>',
    url: 'https://www.rssboard.org/rss-specification#optionalChannelElements',
  },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is not an English weekday name`,
    tr: ({ value, what }) => `${what}: "${value}" İngilizce bir gün adı değil`,
  },
  why: { en: 'Aggregators skip the days named here.', tr: 'Toplayıcılar burada adı geçen günleri atlar.' },
  remedy: {
    en: 'Write one of Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday.',
    tr: 'Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday adlarından birini yazın.',
  },
  examples: {
    bad: ['<skipDays><day>Pazar</day></skipDays>', '<skipDays><day>sunday</day></skipDays>'],
    good: ['<skipDays><day>Sunday</day></skipDays>'],
  },
})
