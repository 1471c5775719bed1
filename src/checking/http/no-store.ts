// Alone judges: no store.
import { served } from './exchange.js'
import { members } from './fields.js'
import { httpRule } from './http-rule.js'

export const noStore = httpRule<{ control: string }>({
  id: 'no-store',
  level: 'warning',
  basis: { name: 'RFC 9111', section: '§5.2.2.5', url: 'https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2.5' },
  says: {
    en: ({ control }) => `Cache-Control: ${control} forbids to keep the feed`,
    tr: ({ control }) => `Cache-Control: ${control} beslemeyi saklamayı yasaklıyor`,
  },
  why: {
    en: 'No cache may keep the document, so every poll of every reader reaches the origin; some readers then forget the validators too.',
    tr: 'Hiçbir önbellek belgeyi saklayamaz, her okuyucunun her sorusu kaynağa gelir; kimi okuyucu doğrulayıcıları da unutur.',
  },
  remedy: {
    en: 'Send Cache-Control: public, max-age=300 or more; only feeds with a key of their own are private.',
    tr: 'Cache-Control: public, max-age=300 ya da daha fazlasını gönderin; yalnızca kişiye özel anahtarlı beslemeler private olur.',
  },
  value: ({ control }) => control,
  find(exchange) {
    const control = served(exchange)?.headers['cache-control']
    return control !== undefined && members(control).includes('no-store') ? { control } : undefined
  },
})
