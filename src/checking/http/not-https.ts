// Alone judges: not https.
import { served } from './exchange.js'
import { httpRule } from './http-rule.js'

export const notHttps = httpRule<{ url: string }>({
  id: 'not-https',
  level: 'warning',
  basis: { name: 'Securing the Web (W3C TAG)', section: 'finding', url: 'https://www.w3.org/2001/tag/doc/web-https' },
  says: {
    en: ({ url }) => `the feed is served without encryption, at ${url}`,
    tr: ({ url }) => `besleme şifresiz sunuluyor: ${url}`,
  },
  why: {
    en: 'Whoever stands between can change the news, and several aggregators take https only.',
    tr: 'Arada duran haberi değiştirebilir; birçok toplayıcı yalnızca https alır.',
  },
  remedy: {
    en: 'Serve the feed over https, and redirect http to it with 301.',
    tr: 'Beslemeyi https ile sunun, http adresini oraya 301 ile yönlendirin.',
  },
  value: ({ url }) => url,
  find(exchange) {
    const first = served(exchange)
    return first?.url.startsWith('http:') ? { url: first.url } : undefined
  },
})
