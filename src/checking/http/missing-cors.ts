// Alone judges: missing cors.
import { served } from './exchange.js'
import { members } from './fields.js'
import { httpRule } from './http-rule.js'

export const missingCors = httpRule<object>({
  id: 'missing-cors',
  level: 'info',
  basis: { name: 'Fetch', section: '§3.3.3', url: 'https://fetch.spec.whatwg.org/#http-access-control-allow-origin' },
  says: {
    en: () => 'no Access-Control-Allow-Origin is sent with this JSON Feed',
    tr: () => 'bu JSON Feed ile Access-Control-Allow-Origin gönderilmiyor',
  },
  why: {
    en: 'JSON Feed is made to be read by scripts in pages; without this header a browser keeps it from those of other sites.',
    tr: 'JSON Feed sayfalardaki betikler okusun diye vardır; bu üstbilgi olmadan tarayıcı onu başka sitelerin betiklerinden saklar.',
  },
  remedy: {
    en: 'Send Access-Control-Allow-Origin: * with a feed that is public.',
    tr: 'Herkese açık beslemeyle Access-Control-Allow-Origin: * gönderin.',
  },
  find(exchange) {
    const first = served(exchange)
    if (!first || !exchange.format.startsWith('json-feed')) return undefined
    // An origin that looks at who asks answers a page what it does not answer here.
    const isOpen =
      first.headers['access-control-allow-origin'] !== undefined || members(first.headers.vary).includes('origin')
    return isOpen ? undefined : {}
  },
})
