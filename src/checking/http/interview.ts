// Alone knows what an origin is asked once it gave a document, in which order, and when it is left alone (docs/validator-http.md).
import type { Answer, Ask, Fetch, Fetched } from '../../net/answer.js'
import { isCoded } from './fields.js'

export interface Interview {
  /** Right after the first, with the validators it gave: what a reader does from then on. */
  readonly again?: Answer
  /** With the date alone, where there is a tag as well and both together brought a 304: not every reader keeps tags. */
  readonly dated?: Answer
  /** Without content coding, where the first came with one. */
  readonly uncoded?: Answer
  readonly head?: Answer
}

/** Milliseconds for each question. The first answer may take longer; whoever waits for a report waits for all of them. */
const PATIENCE = 15_000

/** One question after the other, to the address that gave the document; never more than four. */
export async function interview(first: Fetched, fetch: Fetch): Promise<Interview> {
  const ask = (more: Partial<Ask>) => fetch({ url: first.url, refusals: true, within: PATIENCE, ...more })
  const { etag, ...dates } = first.validators
  const questions: readonly (readonly [keyof Interview, (told: Interview) => Partial<Ask> | undefined])[] = [
    ['again', () => ({ validators: first.validators })],
    [
      'dated',
      ({ again }) =>
        etag && dates.lastModified && again?.outcome === 'not-modified' ? { validators: dates } : undefined,
    ],
    ['uncoded', () => (isCoded(first) ? { uncoded: true } : undefined)],
    ['head', () => ({ method: 'HEAD' })],
  ]
  let told: Interview = {}
  for (const [name, question] of questions) {
    const more = question(told)
    if (!more) continue
    const answer = await ask(more)
    told = { ...told, [name]: answer }
    if (wantsRest(answer)) break
  }
  return told
}

/** Too many requests, maintenance, or nobody there: more questions would be rude, and tell nothing. */
function wantsRest(answer: Answer): boolean {
  return answer.outcome === 'failed' && [undefined, 429, 503].includes(answer.status)
}
