// Alone judges: JSON comma.
import { sourceRule } from '../source-rule.js'

export const jsonComma = sourceRule<object>({
  id: 'json-comma',
  level: 'error',
  basis: { name: 'RFC 8259', section: '§4', url: 'https://www.rfc-editor.org/rfc/rfc8259#section-4' },
  says: {
    en: () => 'nothing stands after this comma',
    tr: () => 'bu virgülden sonra bir şey yok',
  },
  why: {
    en: 'A comma stands between two members or two values; parsers refuse one that separates nothing.',
    tr: 'Virgül iki üyenin ya da iki değerin arasında durur; ayrıştırıcılar hiçbir şeyi ayırmayan virgülü reddeder.',
  },
  remedy: {
    en: 'Remove the comma, or write what was to follow it.',
    tr: 'Virgülü silin ya da ardından gelecek olanı yazın.',
  },
  examples: {
    bad: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [],}'],
    good: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": []}'],
    within: 'json-feed',
  },
})
