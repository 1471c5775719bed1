// Alone judges: JSON single quotes.
import { sourceRule } from '../source-rule.js'

export const jsonSingleQuotes = sourceRule<object>({
  id: 'json-single-quotes',
  level: 'error',
  basis: { name: 'RFC 8259', section: '§7', url: 'https://www.rfc-editor.org/rfc/rfc8259#section-7' },
  says: {
    en: () => 'a string stands in single quotation marks',
    tr: () => 'bir dizge tek tırnak içinde',
  },
  why: {
    en: 'JSON knows double quotation marks alone; parsers refuse others.',
    tr: 'JSON yalnız çift tırnağı bilir; ayrıştırıcılar başkasını reddeder.',
  },
  remedy: {
    en: 'Put it in double quotation marks.',
    tr: 'Çift tırnak içine alın.',
  },
  examples: {
    bad: [`{"version": "https://jsonfeed.org/version/1.1", "title": 'a', "items": []}`],
    good: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": []}'],
    within: 'json-feed',
  },
})
