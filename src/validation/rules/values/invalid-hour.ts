// Alone judges: invalid hour.
import { valueRule } from '../value-rule.js'

export const invalidHour = valueRule({
  id: 'invalid-hour',
  level: 'error',
  w3c: 'InvalidHour',
  basis: {
    name: 'RSS 2.0',
    section: '<skipHours>',
    url: 'https://www.rssboard.org/rss-specification#optionalChannelElements',
  },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is not an hour from 0 to 23`,
    tr: ({ value, what }) => `${what}: "${value}" 0–23 arası bir saat değil`,
  },
  why: {
    en: 'Aggregators skip the hours named here, in GMT.',
    tr: 'Toplayıcılar burada adı geçen saatleri (GMT) atlar.',
  },
  remedy: { en: 'Write a whole number from 0 to 23.', tr: '0 ile 23 arasında bir tam sayı yazın.' },
  examples: { bad: ['<skipHours><hour>25</hour></skipHours>'], good: ['<skipHours><hour>5</hour></skipHours>'] },
})
