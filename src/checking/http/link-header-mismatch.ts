// Alone judges: link header mismatch.
import { served } from './exchange.js'
import { linked } from './fields.js'
import { httpRule } from './http-rule.js'

export const linkHeaderMismatch = httpRule<{ relation: string; header: string; document: string }>({
  id: 'link-header-mismatch',
  level: 'warning',
  basis: { name: 'WebSub', section: '§4', url: 'https://www.w3.org/TR/websub/#discovery' },
  says: {
    en: ({ relation, header, document }) => `the header Link calls ${header} ${relation}, the document ${document}`,
    tr: ({ relation, header, document }) => `Link üstbilgisi ${relation} için ${header} diyor, belge ${document}`,
  },
  why: {
    en: 'Subscribers believe the header before the document; those who look into the document only subscribe to something else.',
    tr: 'Aboneler belgeden önce üstbilgiye inanır; yalnızca belgeye bakanlar başka bir şeye abone olur.',
  },
  remedy: {
    en: 'Name the same self and the same hubs in the header Link and in the document.',
    tr: 'Link üstbilgisinde ve belgede aynı self ve aynı hub adreslerini yazın.',
  },
  value: ({ header }) => header,
  find(exchange) {
    const first = served(exchange)
    const { said } = exchange
    if (!first || !said) return undefined
    return (
      disagreement('self', linked(first, 'self'), said.self) ?? disagreement('hub', linked(first, 'hub'), said.hubs)
    )
  },
})

/** Where one of them is silent, there is nothing to disagree about. */
function disagreement(relation: string, header: readonly string[], document: readonly string[]) {
  if (header.length === 0 || document.length === 0) return undefined
  const isSame = header.every(url => document.includes(url)) && document.every(url => header.includes(url))
  return isSame ? undefined : { relation, header: header.join(', '), document: document.join(', ') }
}
