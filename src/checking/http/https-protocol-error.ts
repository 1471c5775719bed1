// Alone judges: https protocol error.
import { type FailureData, failureGrade, failureIn, failureSays } from './failures.js'
import { httpRule } from './http-rule.js'

export const httpsProtocolError = httpRule<FailureData>({
  id: 'https-protocol-error',
  level: 'error',
  w3c: 'HttpsProtocolError',
  basis: { name: 'RFC 9110', section: '§4.3.4', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-4.3.4' },
  says: failureSays,
  why: {
    en: 'Readers do not connect to a server that cannot prove who it is: everybody who subscribed over https is locked out.',
    tr: 'Okuyucular kim olduğunu kanıtlayamayan sunucuya bağlanmaz: https ile abone olan herkes dışarıda kalır.',
  },
  remedy: {
    en: 'Install a certificate that is valid today, names this host and comes with its whole chain; automatic renewal keeps it so.',
    tr: 'Bugün geçerli olan, bu konağı adlandıran ve bütün zinciriyle gelen bir sertifika kurun; kendiliğinden yenileme bunu korur.',
  },
  grade: failureGrade,
  find: exchange => failureIn(exchange, ['tls']),
})
