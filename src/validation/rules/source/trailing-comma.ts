// Alone judges: trailing comma.
import { sourceRule } from '../source-rule.js'

export const trailingComma = sourceRule<object>({
  id: 'trailing-comma',
  level: 'error',
  basis: { name: 'RFC 8259', section: '§4, §5', url: 'https://www.rfc-editor.org/rfc/rfc8259#section-4' },
  says: { en: () => 'a comma stands after the last value', tr: () => 'son değerden sonra bir virgül var' },
  why: {
    en: 'In JSON a comma stands between two values; after the last one it makes the document unreadable.',
    tr: 'JSON’da virgül iki değerin arasında durur; sonuncudan sonra belgeyi okunmaz kılar.',
  },
  remedy: { en: 'Remove the comma.', tr: 'Virgülü çıkarın.' },
  examples: {
    bad: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [],}'],
    good: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": []}'],
    within: 'json-feed',
  },
})
