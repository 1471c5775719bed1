// Alone judges: JSON control character.
import { sourceRule } from '../source-rule.js'

export const jsonControlCharacter = sourceRule<{ code: string }>({
  id: 'json-control-character',
  level: 'error',
  basis: { name: 'RFC 8259', section: '§7', url: 'https://www.rfc-editor.org/rfc/rfc8259#section-7' },
  says: {
    en: ({ code }) => `the control character ${code} stands in a string as it is`,
    tr: ({ code }) => `${code} denetim karakteri bir dizgenin içinde olduğu gibi duruyor`,
  },
  why: {
    en: 'In a string every character below U+0020, line breaks and tabs too, is written as an escape; parsers refuse it otherwise.',
    tr: 'Bir dizgede U+0020’den küçük her karakter, satır sonu ve sekme de, kaçış dizisiyle yazılır; ayrıştırıcılar başkasını reddeder.',
  },
  remedy: {
    en: 'Write it as an escape: \\n, \\t, \\u0001.',
    tr: 'Kaçış dizisiyle yazın: \\n, \\t, \\u0001.',
  },
  examples: {
    bad: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a\u0001b", "items": []}'],
    good: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": []}'],
    within: 'json-feed',
  },
})
