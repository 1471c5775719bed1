// Alone turns an address into one report: fetched by whoever may go out, judged where it was found and how it was served.
import type { Failure } from '../model/failure.js'
import type { Failed, Fetch, Fetched } from '../net/answer.js'
import { positions } from '../syntax/place.js'
import { type CheckOptions, type CheckReport, check } from './check.js'
import type { Exchange } from './http/exchange.js'
import { interview } from './http/interview.js'
import { judgeExchange, withFindings } from './http/judge-exchange.js'

export type CheckedUrl<R = CheckReport> =
  | {
      readonly answer: Fetched
      readonly report: R
      /** With which the document was judged: where it was found, and as what it was sent. */
      readonly settings: CheckOptions
    }
  /** The origin failed: the report says how, of a document of unknown format that is not valid. */
  | { readonly answer: Failed; readonly report: CheckReport }
  /** No origin was asked, so there is nothing to report on. */
  | { readonly answer: Failed; readonly report?: undefined }

/** A report, or a word for why there is none. */
export type Judge<R> = (bytes: Uint8Array, options: CheckOptions) => R | Promise<R>

/** Whoever asks has to put these right, not the origin. */
const UNASKED: readonly Failure[] = ['bad-address', 'blocked', 'unresolvable']

/**
 * Never rejects for what the other side does. Where the answer came from, after redirects, is `answer.url`. `judge`: who
 * checks the document, a thread apart for instance.
 */
export async function checkUrl<R extends CheckReport | string = CheckReport>(
  url: string,
  fetch: Fetch,
  options: Omit<CheckOptions, 'url' | 'contentType' | 'said'>,
  judge: Judge<R> = check as Judge<R>,
): Promise<CheckedUrl<R>> {
  const answer = await fetch({ url, refusals: true })
  if (answer.outcome === 'not-modified') throw new Error('not modified, although no validators were sent')
  if (answer.outcome === 'failed')
    return UNASKED.includes(answer.failure) ? { answer } : { answer, report: failedReport(answer, options) }
  const contentType = answer.headers['content-type']
  const settings = { ...options, url: answer.url, ...(contentType && { contentType }) }
  const told = await interview(answer, fetch)
  const report = await judge(answer.body, { ...settings, said: true })
  if (!isReport(report)) return { answer, report, settings }
  const { format, said } = report
  const second = told.again?.outcome === 'fetched' && differs(answer, told.again) ? told.again : undefined
  const other = second && (await judge(second.body, { ...settings, said: true }))
  const saidAgain = other && isReport(other) ? other.said : undefined
  const exchange: Exchange = { first: answer, ...told, format, ...(said && { said }), ...(saidAgain && { saidAgain }) }
  return { answer, report: withFindings<R & CheckReport>(report, judgeExchange(exchange, settings)), settings }
}

function isReport<R>(report: R): report is R & CheckReport {
  return typeof report === 'object'
}

function differs({ body: one }: Fetched, { body: other }: Fetched): boolean {
  return Buffer.compare(one, other) !== 0
}

function failedReport(first: Failed, { now, levels }: Pick<CheckOptions, 'now' | 'levels'>): CheckReport {
  const diagnostics = judgeExchange({ first, format: 'unknown' }, { now, url: first.url, ...(levels && { levels }) })
  return { format: 'unknown', valid: false, diagnostics, text: '', encoding: 'utf-8', position: positions('') }
}
