// Alone judges: JSON number.
import { sourceRule } from '../source-rule.js'

export const jsonNumber = sourceRule<{ written: string; meant: string }>({
  id: 'json-number',
  level: 'error',
  basis: { name: 'RFC 8259', section: '§6', url: 'https://www.rfc-editor.org/rfc/rfc8259#section-6' },
  says: {
    en: ({ written, meant }) => `the number ${written} is written ${meant} in JSON`,
    tr: ({ written, meant }) => `${written} sayısı JSON’da ${meant} diye yazılır`,
  },
  why: {
    en: 'A number begins with a digit or a minus sign, is decimal, and has digits on both sides of its point; parsers refuse others.',
    tr: 'Sayı bir rakamla ya da eksi işaretiyle başlar, ondalıktır, noktasının iki yanında da rakam vardır; ayrıştırıcılar başkasını reddeder.',
  },
  remedy: {
    en: 'Write the number as JSON does.',
    tr: 'Sayıyı JSON’daki gibi yazın.',
  },
  examples: {
    bad: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [], "_a": {"b": .5}}'],
    good: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": []}'],
    within: 'json-feed',
  },
})
