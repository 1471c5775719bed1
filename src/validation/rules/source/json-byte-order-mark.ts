// Alone judges: JSON byte order mark.
import { sourceRule } from '../source-rule.js'

export const jsonByteOrderMark = sourceRule<object>({
  id: 'json-byte-order-mark',
  level: 'warning',
  basis: { name: 'RFC 8259', section: '§8.1', url: 'https://www.rfc-editor.org/rfc/rfc8259#section-8.1' },
  says: {
    en: () => 'the JSON begins with a byte order mark',
    tr: () => 'JSON bir bayt sırası işaretiyle başlıyor',
  },
  why: {
    en: 'JSON that goes over a network must not begin with one; some parsers pass over it, others stop there.',
    tr: 'Ağ üzerinden giden JSON bununla başlamamalıdır; bazı ayrıştırıcılar görmezden gelir, bazıları orada durur.',
  },
  remedy: {
    en: 'Save the document as UTF-8 without a byte order mark.',
    tr: 'Belgeyi bayt sırası işareti olmadan UTF-8 olarak kaydedin.',
  },
  examples: {
    bad: ['\ufeff{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": []}'],
    good: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": []}'],
    within: 'json-feed',
  },
})
