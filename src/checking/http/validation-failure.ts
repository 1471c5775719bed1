// Alone judges: validation failure.
import { type FailureData, failureGrade, failureIn, failureSays } from './failures.js'
import { httpRule } from './http-rule.js'

export const validationFailure = httpRule<FailureData>({
  id: 'validation-failure',
  level: 'error',
  w3c: 'ValidationFailure',
  basis: { name: 'RFC 5005', section: '§4', url: 'https://www.rfc-editor.org/rfc/rfc5005#section-4' },
  says: failureSays,
  why: {
    en: 'Readers and aggregators stop at a size too, so nobody would see all of such a document.',
    tr: 'Okuyucular ve toplayıcılar da belli bir boyutta durur; böyle bir belgenin tümünü kimse görmez.',
  },
  remedy: {
    en: 'Offer the newest 30 to 60 items only, and move older ones to archive documents.',
    tr: 'Yalnızca en yeni 30-60 öğeyi sunun, eskileri arşiv belgelerine taşıyın.',
  },
  grade: failureGrade,
  find: exchange => failureIn(exchange, ['too-large', 'bomb']),
})
