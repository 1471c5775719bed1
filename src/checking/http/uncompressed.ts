// Alone judges: uncompressed.
import { served } from './exchange.js'
import { isCoded } from './fields.js'
import { httpRule } from './http-rule.js'

export const uncompressed = httpRule<{ size: number }>({
  id: 'uncompressed',
  level: 'info',
  w3c: 'Uncompressed',
  basis: { name: 'RFC 9110', section: '§8.4', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-8.4' },
  says: {
    en: ({ size }) => `the document comes uncompressed, ${size} bytes, although gzip, deflate and br were offered`,
    tr: ({ size }) => `gzip, deflate ve br kabul edildiği hâlde belge sıkıştırılmadan, ${size} bayt olarak geliyor`,
  },
  why: {
    en: 'Feeds shrink to a fifth or less; every poll of every reader pays the difference.',
    tr: 'Beslemeler beşte birine, hatta daha aza iner; farkı her okuyucunun her sorusu öder.',
  },
  remedy: {
    en: 'Turn on gzip or br for the media type of the feed; many servers compress only types they have been told of.',
    tr: 'Beslemenin ortam türü için gzip ya da br açın; çoğu sunucu yalnızca kendisine söylenen türleri sıkıştırır.',
  },
  find(exchange) {
    const first = served(exchange)
    return first && !isCoded(first) && first.received > ONE_PACKET ? { size: first.received } : undefined
  },
})

/** Bytes. What fits into one packet travels no faster when it is smaller. */
const ONE_PACKET = 1400
