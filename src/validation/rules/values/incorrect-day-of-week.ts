// Alone judges: incorrect day of week.
import { valueRule } from '../value-rule.js'

export const incorrectDayOfWeek = valueRule({
  id: 'incorrect-day-of-week',
  level: 'error',
  w3c: 'IncorrectDOW',
  basis: { name: 'RFC 822', section: '§5.1', url: 'https://www.rfc-editor.org/rfc/rfc822#section-5' },
  says: {
    en: ({ value, weekday, what }) => `${what}: "${value}" was a ${weekday}`,
    tr: ({ value, weekday, what }) => `${what}: "${value}" tarihinin günü ${weekday} olmalı`,
  },
  why: {
    en: 'The weekday and the date say different things, so one of them is wrong.',
    tr: 'Gün adı ile tarih birbirini tutmuyor; biri yanlış.',
  },
  remedy: { en: 'Correct the weekday, or leave it out.', tr: 'Gün adını düzeltin ya da çıkarın.' },
  examples: {
    bad: [
      '<item><title>a</title><pubDate>Mon, 02 Jan 2026 10:00:00 GMT</pubDate><guid isPermaLink="false">a</guid></item>',
    ],
    good: [
      '<item><title>a</title><pubDate>Fri, 02 Jan 2026 10:00:00 GMT</pubDate><guid isPermaLink="false">a</guid></item>',
    ],
  },
})
