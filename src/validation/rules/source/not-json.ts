// Alone judges: not json.
import { sourceRule } from '../source-rule.js'

/** What the reader of JSON says (syntax/json.ts). */
const TURKISH: ReadonlyMap<string, string> = new Map([
  ['text after the end of the document', 'belgenin sonundan sonra metin var'],
  ['the document ends where a value should stand', 'belge, değer beklenen yerde bitiyor'],
  ['expected a value', 'değer bekleniyordu'],
  ['expected a member name in double quotes', 'çift tırnak içinde bir üye adı bekleniyordu'],
  ['expected ":" after the member name', 'üye adından sonra ":" bekleniyordu'],
  ['expected "," or "}"', '"," ya da "}" bekleniyordu'],
  ['expected "," or "]"', '"," ya da "]" bekleniyordu'],
  ['the document ends inside a string', 'belge bir dizgenin içinde bitiyor'],
  ['control character in a string', 'bir dizgede denetim karakteri var'],
  ['expected four hexadecimal digits after \\u', '\\u işaretinden sonra dört onaltılık rakam bekleniyordu'],
  ['unknown escape in a string', 'bir dizgede bilinmeyen kaçış dizisi var'],
])

export const notJson = sourceRule<{ detail: string }>({
  id: 'not-json',
  level: 'error',
  basis: { name: 'JSON Feed 1.1', section: 'Introduction', url: 'https://www.jsonfeed.org/version/1.1/' },
  says: {
    en: ({ detail }) => `the text is not JSON: ${detail}`,
    tr: ({ detail }) => `metin JSON değil: ${TURKISH.get(detail) ?? detail}`,
  },
  why: {
    en: 'A JSON Feed is JSON text (RFC 8259); readers refuse anything else.',
    tr: 'JSON Feed, JSON metnidir (RFC 8259); okuyucular başkasını reddeder.',
  },
  remedy: {
    en: 'Correct the text at this place; write JSON with a library.',
    tr: 'Bu yerdeki metni düzeltin; JSON’u bir kitaplıkla yazın.',
  },
  examples: {
    bad: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a" "items": []}'],
    good: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": []}'],
    within: 'json-feed',
  },
})
