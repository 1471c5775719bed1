// Alone judges: http protocol error.
import { type FailureData, failureGrade, failureIn, failureSays } from './failures.js'
import { httpRule } from './http-rule.js'

export const httpProtocolError = httpRule<FailureData>({
  id: 'http-protocol-error',
  level: 'error',
  w3c: 'HttpProtocolError',
  basis: { name: 'RFC 9112', section: '§5.1', url: 'https://www.rfc-editor.org/rfc/rfc9112#section-5.1' },
  says: failureSays,
  why: {
    en: 'A header with a blank in a name, or another malformed head, is refused by most clients, since attacks hide in it.',
    tr: 'Adında boşluk olan ya da başka türlü bozuk üstbilgiyi çoğu istemci reddeder; saldırılar oraya gizlenir.',
  },
  remedy: {
    en: 'Send a status line and header fields of the form Name: value, no blank in or after the name, and no more than 32 KiB of them.',
    tr: 'Durum satırını ve Ad: değer biçiminde üstbilgi gönderin; adın içinde ve ardında boşluk olmasın, toplamı 32 KiB’ı aşmasın.',
  },
  grade: failureGrade,
  find: exchange => failureIn(exchange, ['not-http']),
})
