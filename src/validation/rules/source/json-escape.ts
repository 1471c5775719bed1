// Alone judges: JSON escape.
import { sourceRule } from '../source-rule.js'

export const jsonEscape = sourceRule<object>({
  id: 'json-escape',
  level: 'error',
  basis: { name: 'RFC 8259', section: '§7', url: 'https://www.rfc-editor.org/rfc/rfc8259#section-7' },
  says: {
    en: () => 'JSON has no such escape',
    tr: () => 'JSON’da böyle bir kaçış dizisi yok',
  },
  why: {
    en: 'After a backslash stand one of " \\ / b f n r t, or u and four hexadecimal digits; parsers refuse others.',
    tr: 'Ters bölüden sonra " \\ / b f n r t karakterlerinden biri ya da u ile dört onaltılık rakam gelir; ayrıştırıcılar başkasını reddeder.',
  },
  remedy: {
    en: 'Write the character itself, or \\u and its four digits.',
    tr: 'Karakterin kendisini ya da \\u ile dört rakamını yazın.',
  },
  examples: {
    bad: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a\\x41", "items": []}'],
    good: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": []}'],
    within: 'json-feed',
  },
})
