// Alone judges: temp redirect.
import { httpRule } from './http-rule.js'

export const tempRedirect = httpRule<{ status: number; to: string }>({
  id: 'temp-redirect',
  level: 'info',
  w3c: 'TempRedirect',
  basis: { name: 'RFC 9110', section: '§15.4.3', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.4.3' },
  says: {
    en: ({ status, to }) => `the address redirects with status ${status}, which is not for good, to ${to}`,
    tr: ({ status, to }) => `adres kalıcı olmayan ${status} durumuyla ${to} adresine yönlendiriyor`,
  },
  why: {
    en: 'After a temporary redirect readers keep the old address, and pay for two requests at every poll.',
    tr: 'Geçici yönlendirmede okuyucular eski adreste kalır, her soruda iki istek öder.',
  },
  remedy: {
    en: 'Redirect with 301 or 308 if the feed has moved for good; else give the document at the address itself.',
    tr: 'Besleme kalıcı taşındıysa 301 ya da 308 ile yönlendirin; değilse belgeyi adresin kendisinde verin.',
  },
  value: ({ to }) => to,
  find({ first }) {
    return first.hops.find(({ status }) => status !== 301 && status !== 308)
  },
})
