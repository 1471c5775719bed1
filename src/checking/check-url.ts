// Alone turns an address into one report: fetched by whoever may go out, judged where it was found. It prints nothing.
import type { Failed, Fetch, Fetched } from '../net/answer.js'
import { type CheckOptions, type CheckReport, check } from './check.js'

export type CheckedUrl<R = CheckReport> =
  | {
      readonly answer: Fetched
      readonly report: R
      /** With which the document was judged: where it was found, and as what it was sent. */
      readonly settings: CheckOptions
    }
  | { readonly answer: Failed; readonly report?: undefined }

export type Judge<R> = (bytes: Uint8Array, options: CheckOptions) => R | Promise<R>

/**
 * Never rejects for what the other side does. Where the answer came from, after redirects, is `answer.url`. `judge`: who
 * checks it, a thread apart for instance.
 */
export async function checkUrl<R = CheckReport>(
  url: string,
  fetch: Fetch,
  options: Omit<CheckOptions, 'url' | 'contentType'>,
  judge: Judge<R> = check as Judge<R>,
): Promise<CheckedUrl<R>> {
  const answer = await fetch({ url })
  if (answer.outcome === 'failed') return { answer }
  if (answer.outcome === 'not-modified') throw new Error('not modified, although no validators were sent')
  const contentType = answer.headers['content-type']
  const settings = { ...options, url: answer.url, ...(contentType && { contentType }) }
  return { answer, report: await judge(answer.body, settings), settings }
}
