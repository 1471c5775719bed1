// Alone judges: redirect chain.
import { httpRule } from './http-rule.js'

export const redirectChain = httpRule<{ count: number; to: string }>({
  id: 'redirect-chain',
  level: 'warning',
  basis: { name: 'RFC 9110', section: '§15.4', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.4' },
  says: {
    en: ({ count, to }) => `${count} redirects lead one after the other to ${to}`,
    tr: ({ count, to }) => `art arda ${count} yönlendirme ${to} adresine götürüyor`,
  },
  why: {
    en: 'Each redirect costs a connection at every poll, and some readers follow few of them.',
    tr: 'Her yönlendirme her soruda bir bağlantı ister; kimi okuyucu pek azını izler.',
  },
  remedy: {
    en: 'Let the first address redirect straight to the last.',
    tr: 'İlk adres doğrudan sonuncuya yönlendirsin.',
  },
  value: ({ to }) => to,
  find({ first: { hops } }) {
    const last = hops.at(-1)
    return last && hops.length > 1 ? { count: hops.length, to: last.to } : undefined
  },
})
