// Alone judges: http error.

import { isChallenge } from './challenge.js'
import { type FailureData, failureGrade, failureIn, failureSays } from './failures.js'
import { httpRule } from './http-rule.js'

export const httpError = httpRule<FailureData>({
  id: 'http-error',
  level: 'error',
  w3c: 'HttpError',
  basis: { name: 'RFC 9110', section: '§15', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-15' },
  says: failureSays,
  why: {
    en: 'A reader that gets no document shows nothing, asks less and less often, and in the end gives the feed up.',
    tr: 'Belge alamayan okuyucu bir şey göstermez, giderek daha seyrek sorar ve sonunda beslemeden vazgeçer.',
  },
  remedy: {
    en: 'Answer the address of the feed with status 200 and the document; where it has moved, redirect to it once, with 301 or 308.',
    tr: 'Besleme adresini 200 durumu ve belgeyle yanıtlayın; belge taşındıysa bir kez, 301 ya da 308 ile yönlendirin.',
  },
  grade: failureGrade,
  find(exchange) {
    return isChallenge(exchange.first)
      ? undefined
      : failureIn(exchange, ['status', 'down', 'redirect-loop', 'bad-redirect'])
  },
})
