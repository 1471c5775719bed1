// Alone knows how an ask that failed is told by a rule, and which of the asks it was.
import type { Level } from '../../model/diagnostic.js'
import type { Failure } from '../../model/failure.js'
import type { Bilingual } from '../../model/text.js'
import type { Answer } from '../../net/answer.js'
import type { Exchange } from './exchange.js'

export interface FailureData {
  readonly asked: 'first' | 'again' | 'dated' | 'uncoded'
  readonly message: Bilingual
}

const ASKED: Readonly<Record<FailureData['asked'], Bilingual>> = {
  first: { en: '', tr: '' },
  again: { en: 'Asked a second time: ', tr: 'İkinci kez sorulunca: ' },
  dated: { en: 'Asked with If-Modified-Since alone: ', tr: 'Yalnızca If-Modified-Since ile sorulunca: ' },
  uncoded: { en: 'Asked without compression: ', tr: 'Sıkıştırmasız istenince: ' },
}

/** The first ask that failed so. */
export function failureIn(
  { first, again, dated, uncoded }: Exchange,
  failures: readonly Failure[],
): FailureData | undefined {
  const asks = Object.entries({ first, again, dated, uncoded }) as [FailureData['asked'], Answer | undefined][]
  for (const [asked, answer] of asks)
    if (answer?.outcome === 'failed' && failures.includes(answer.failure)) return { asked, message: answer.message }
  return undefined
}

export const failureSays = {
  en: ({ asked, message }: FailureData) => ASKED[asked].en + message.en,
  tr: ({ asked, message }: FailureData) => ASKED[asked].tr + message.tr,
}

/** Whoever subscribes has nothing without the first; the others cost it only time. */
export function failureGrade({ asked }: FailureData): Level {
  return asked === 'first' ? 'error' : 'warning'
}
