// Alone judges: hub without self.
import { served } from './exchange.js'
import { linked } from './fields.js'
import { httpRule } from './http-rule.js'

export const hubWithoutSelf = httpRule<{ hub: string }>({
  id: 'hub-without-self',
  level: 'warning',
  basis: { name: 'WebSub', section: '§4', url: 'https://www.w3.org/TR/websub/#discovery' },
  says: {
    en: ({ hub }) => `the hub ${hub} is named, but no self link says what to subscribe to`,
    tr: ({ hub }) => `${hub} merkezi anılıyor ama hangi adrese abone olunacağını söyleyen self bağlantısı yok`,
  },
  why: {
    en: 'A subscriber gives the hub the address in the self link; without it nobody can be told of anything new.',
    tr: 'Abone, merkeze self bağlantısındaki adresi verir; o olmadan kimseye yenilik bildirilemez.',
  },
  remedy: {
    en: 'Send exactly one Link with rel="self" beside rel="hub", or put both into the document.',
    tr: 'rel="hub" yanında tek bir rel="self" bağlantısı gönderin ya da ikisini de belgeye koyun.',
  },
  value: ({ hub }) => hub,
  find(exchange) {
    const first = served(exchange)
    if (!first) return undefined
    const { said } = exchange
    const [hub] = [...linked(first, 'hub'), ...(said?.hubs ?? [])]
    const hasSelf = linked(first, 'self').length > 0 || (said?.self.length ?? 0) > 0
    return hub && !hasSelf ? { hub } : undefined
  },
})
