// Alone judges: io error.
import { type FailureData, failureGrade, failureIn, failureSays } from './failures.js'
import { httpRule } from './http-rule.js'

export const ioError = httpRule<FailureData>({
  id: 'io-error',
  level: 'error',
  w3c: 'IOError',
  basis: { name: 'RFC 9112', section: '§8', url: 'https://www.rfc-editor.org/rfc/rfc9112#section-8' },
  says: failureSays,
  why: {
    en: 'A document that arrives late, cut off or wrongly packed is none for a reader: it keeps what it had, or shows an error.',
    tr: 'Geç gelen, yarıda kesilen ya da yanlış sıkıştırılan belge okuyucu için yoktur: elindekiyle kalır ya da hata gösterir.',
  },
  remedy: {
    en: 'Answer within seconds, send all that Content-Length announces, and pack the body with the coding that Content-Encoding names.',
    tr: 'Saniyeler içinde yanıt verin, Content-Length’in bildirdiği kadarını gönderin, gövdeyi Content-Encoding’deki yöntemle sıkıştırın.',
  },
  grade: failureGrade,
  find: exchange => failureIn(exchange, ['slow', 'cut', 'bad-coding']),
})
