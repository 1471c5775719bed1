// Alone judges: invalid iso8601 date time.
import { valueRule } from '../value-rule.js'

export const invalidIso8601DateTime = valueRule({
  id: 'invalid-iso8601-date-time',
  level: 'error',
  w3c: 'InvalidISO8601DateTime',
  basis: { name: 'W3C Date and Time Formats', section: 'Formats', url: 'https://www.w3.org/TR/NOTE-datetime' },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is not an ISO 8601 date`,
    tr: ({ value, what }) => `${what}: "${value}" bir ISO 8601 tarihi değil`,
  },
  why: { en: 'Programs cannot tell when this was.', tr: 'Programlar bunun ne zaman olduğunu anlayamaz.' },
  remedy: { en: 'Write it like 2026-01-02T10:00:00+03:00.', tr: '2026-01-02T10:00:00+03:00 gibi yazın.' },
  examples: { bad: [], good: [] },
})
