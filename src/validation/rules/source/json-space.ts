// Alone judges: JSON space.
import { sourceRule } from '../source-rule.js'

export const jsonSpace = sourceRule<{ code: string }>({
  id: 'json-space',
  level: 'error',
  basis: { name: 'RFC 8259', section: '§2', url: 'https://www.rfc-editor.org/rfc/rfc8259#section-2' },
  says: {
    en: ({ code }) => `the character ${code} is no white space for JSON`,
    tr: ({ code }) => `${code} karakteri JSON için boşluk değildir`,
  },
  why: {
    en: 'Between values JSON allows space, tab, line feed and carriage return alone; parsers refuse others, a byte order mark too.',
    tr: 'JSON, değerlerin arasında yalnız boşluk, sekme, satır sonu ve satır başına izin verir; ayrıştırıcılar başkasını, bayt sırası işaretini de reddeder.',
  },
  remedy: {
    en: 'Remove it, or write a space.',
    tr: 'Silin ya da boşluk yazın.',
  },
  examples: {
    bad: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": []}'],
    good: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": []}'],
    within: 'json-feed',
  },
})
