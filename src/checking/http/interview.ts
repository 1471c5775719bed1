// Alone knows what an origin is asked once it gave a document, in which order, and when it is left alone (docs/validator-http.md).
import type { Answer, Ask, Fetch, Fetched } from '../../net/answer.js'
import { isCoded } from './fields.js'

export interface Interview {
  /** Right after the first, with the validators it gave: what a reader does from then on. */
  readonly again?: Answer
  /** Without content coding, where the first came with one. */
  readonly uncoded?: Answer
  readonly head?: Answer
}

/** Milliseconds for each question. The first answer may take longer; whoever waits for a report waits for all of them. */
const PATIENCE = 15_000

/** One question after the other, to the address that gave the document; never more than three. */
export async function interview(first: Fetched, fetch: Fetch): Promise<Interview> {
  const ask = (more: Partial<Ask>) => fetch({ url: first.url, refusals: true, within: PATIENCE, ...more })
  const again = await ask({ validators: first.validators })
  if (wantsRest(again)) return { again }
  const uncoded = isCoded(first) ? await ask({ uncoded: true }) : undefined
  if (uncoded && wantsRest(uncoded)) return { again, uncoded }
  return { again, ...(uncoded && { uncoded }), head: await ask({ method: 'HEAD' }) }
}

/** Too many requests, maintenance, or nobody there: more questions would be rude, and tell nothing. */
function wantsRest(answer: Answer): boolean {
  return answer.outcome === 'failed' && [undefined, 429, 503].includes(answer.status)
}
