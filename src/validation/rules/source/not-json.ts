// Alone judges: not json.
import { sourceRule } from '../source-rule.js'

export const notJson = sourceRule<{ detail: string }>({
  id: 'not-json',
  level: 'error',
  basis: { name: 'JSON Feed 1.1', section: 'Introduction', url: 'https://www.jsonfeed.org/version/1.1/' },
  says: { en: ({ detail }) => `the text is not JSON: ${detail}`, tr: ({ detail }) => `metin JSON değil: ${detail}` },
  why: {
    en: 'A JSON Feed is JSON text (RFC 8259); readers refuse anything else.',
    tr: 'JSON Feed, JSON metnidir (RFC 8259); okuyucular başkasını reddeder.',
  },
  remedy: {
    en: 'Correct the text at this place; write JSON with a library.',
    tr: 'Bu yerdeki metni düzeltin; JSON’u bir kitaplıkla yazın.',
  },
  examples: {
    bad: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [}'],
    good: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": []}'],
    within: 'json-feed',
  },
})
