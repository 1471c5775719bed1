// Alone judges: set cookie.
import { served } from './exchange.js'
import { httpRule } from './http-rule.js'

export const setCookie = httpRule<{ names: string }>({
  id: 'set-cookie',
  level: 'warning',
  basis: { name: 'RFC 9111', section: '§7.3', url: 'https://www.rfc-editor.org/rfc/rfc9111#section-7.3' },
  says: {
    en: ({ names }) => `a cookie is set with the feed: ${names}`,
    tr: ({ names }) => `beslemeyle birlikte çerez bırakılıyor: ${names}`,
  },
  why: {
    en: 'Shared caches do not keep answers with cookies, or hand one reader’s cookie to all; readers have no use for them.',
    tr: 'Ortak önbellekler çerezli yanıtı saklamaz ya da bir okuyucunun çerezini herkese verir; okuyucuların çerezle işi yoktur.',
  },
  remedy: {
    en: 'Serve the addresses of the feeds without session and without tracking cookies.',
    tr: 'Besleme adreslerini oturumsuz ve izleme çerezi olmadan sunun.',
  },
  find(exchange) {
    const cookies = served(exchange)?.headers['set-cookie']
    // Only the name: a value may be a secret.
    return cookies === undefined ? undefined : { names: cookies.split('=', 1)[0]?.trim() ?? '' }
  },
})
