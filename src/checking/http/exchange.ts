// Alone knows what was seen of an origin while a feed was fetched from it: what the rules on delivery judge.
import type { DocumentFormat } from '../../formats/detect.js'
import type { Answer, Failed, Fetched } from '../../net/answer.js'
import type { SelfSaid } from '../self-said.js'
import type { Interview } from './interview.js'

export interface Exchange extends Interview {
  /** What a reader asks when it subscribes. */
  readonly first: Fetched | Failed
  readonly format: DocumentFormat
  /** What the first document says of itself. */
  readonly said?: SelfSaid
  /** What the second one says, where one came and its bytes are not those of the first. */
  readonly saidAgain?: SelfSaid
}

/** All that was answered, in the order in which it was asked for. */
export function answers({ first, again, dated, uncoded, head }: Exchange): readonly Answer[] {
  return [first, again, dated, uncoded, head].filter(answer => answer !== undefined)
}

/** The document itself; undefined where none came. */
export function served({ first }: Exchange): Fetched | undefined {
  return first.outcome === 'fetched' ? first : undefined
}
