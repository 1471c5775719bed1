// Alone judges: https protocol warning.
import { httpRule } from './http-rule.js'

export const httpsProtocolWarning = httpRule<{ code: string }>({
  id: 'https-protocol-warning',
  level: 'warning',
  w3c: 'HttpsProtocolWarning',
  basis: { name: 'RFC 8446', section: '§4.4.2.4', url: 'https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2.4' },
  says: {
    en: ({ code }) => `the certificate or one above it is signed with SHA-1 or MD5 (${code})`,
    tr: ({ code }) => `sertifika ya da üstündekilerden biri SHA-1 ya da MD5 ile imzalanmış (${code})`,
  },
  why: {
    en: 'Such signatures can be forged, so that current TLS libraries refuse the whole connection.',
    tr: 'Böyle imzaların sahtesi yapılabilir; güncel TLS kitaplıkları bağlantıyı tümden reddeder.',
  },
  remedy: {
    en: 'Have the certificate issued anew, with a chain that is signed with SHA-256 or better.',
    tr: 'Sertifikayı yeniden, zinciri SHA-256 ya da daha iyisiyle imzalanmış olarak alın.',
  },
  find({ first }) {
    return first.outcome === 'failed' && first.because === 'CA_MD_TOO_WEAK' ? { code: first.because } : undefined
  },
})
