// Alone judges: JSON literal.
import { sourceRule } from '../source-rule.js'

export const jsonLiteral = sourceRule<{ word: string; meant?: string }>({
  id: 'json-literal',
  level: 'error',
  basis: { name: 'RFC 8259', section: '§3', url: 'https://www.rfc-editor.org/rfc/rfc8259#section-3' },
  says: {
    en: ({ word, meant }) => `${word} is no value of JSON${meant ? `, which writes ${meant}` : ''}`,
    tr: ({ word, meant }) => `${word} bir JSON değeri değil${meant ? `; JSON ${meant} yazar` : ''}`,
  },
  why: {
    en: 'JSON has true, false and null, in lower case, and no word for a number that is none; parsers refuse others.',
    tr: 'JSON’da küçük harfle true, false ve null vardır, sayı olmayan bir sayı için sözcük yoktur; ayrıştırıcılar başkasını reddeder.',
  },
  remedy: {
    en: 'Write true, false or null; leave a member without a value out.',
    tr: 'true, false ya da null yazın; değeri olmayan üyeyi çıkarın.',
  },
  examples: {
    bad: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "expired": True, "items": []}'],
    good: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": []}'],
    within: 'json-feed',
  },
})
