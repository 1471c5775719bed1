// Alone judges: permanent redirect.
import { httpRule } from './http-rule.js'

export const permanentRedirect = httpRule<{ status: number; to: string }>({
  id: 'permanent-redirect',
  level: 'info',
  basis: { name: 'RFC 9110', section: '§15.4.2', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.4.2' },
  says: {
    en: ({ status, to }) => `the feed has moved for good (${status}); its new address is ${to}`,
    tr: ({ status, to }) => `besleme kalıcı olarak taşınmış (${status}); yeni adresi ${to}`,
  },
  why: {
    en: 'The old address costs a request at every poll, and works only as long as somebody keeps the redirect up.',
    tr: 'Eski adres her soruda bir istek fazladan ister, yönlendirme ayakta kaldığı sürece çalışır.',
  },
  remedy: {
    en: 'Subscribe to the new address, and link to it; keep the redirect for a month or more for those who have not noticed.',
    tr: 'Yeni adrese abone olun ve ona bağlantı verin; fark etmeyenler için yönlendirmeyi bir ay ya da daha uzun tutun.',
  },
  value: ({ to }) => to,
  find({ first: { hops } }) {
    const temporary = hops.findIndex(({ status }) => status !== 301 && status !== 308)
    // Only what lies before the first temporary one is the address from now on.
    return hops.slice(0, temporary < 0 ? hops.length : temporary).at(-1)
  },
})
