// Alone judges: invalid iso8601 date time.
import { valueRule } from '../value-rule.js'

export const invalidIso8601DateTime = valueRule({
  id: 'invalid-iso8601-date-time',
  level: 'error',
  w3c: 'InvalidISO8601DateTime',
  basis: {
    name: 'ISO 8601',
    section: 'calendar date and time',
    url: 'https://www.iso.org/iso-8601-date-and-time-format.html',
  },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is not a date and time of ISO 8601`,
    tr: ({ value, what }) => `${what}: "${value}" ISO 8601 biçiminde bir tarih ve saat değil`,
  },
  why: {
    en: 'Calendars cannot read it.',
    tr: 'Takvimler bunu okuyamaz.',
  },
  remedy: { en: 'Write 2026-01-02T10:00:00+03:00.', tr: '2026-01-02T10:00:00+03:00 gibi yazın.' },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:ev="http://purl.org/rss/1.0/modules/event/"><channel><title>Example</title><link>https://example.com/</link><description>An example</description><item><title>a</title><guid isPermaLink="false">a</guid><ev:startdate>yarın</ev:startdate></item></channel></rss>',
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:ev="http://purl.org/rss/1.0/modules/event/"><channel><title>Example</title><link>https://example.com/</link><description>An example</description><item><title>a</title><guid isPermaLink="false">a</guid><ev:startdate>Fri, 02 Jan 2026 10:00:00 +0300</ev:startdate></item></channel></rss>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:ev="http://purl.org/rss/1.0/modules/event/"><channel><title>Example</title><link>https://example.com/</link><description>An example</description><item><title>a</title><guid isPermaLink="false">a</guid><ev:startdate>2026-01-02T10:00:00+03:00</ev:startdate></item></channel></rss>',
    ],
  },
})
