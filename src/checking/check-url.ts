// Alone turns an address into a report: the document as it is served, or why it cannot be had.

import type { Failure } from '../model/failure.js'
import type { Bilingual } from '../model/text.js'
import type { Fetch } from '../net/answer.js'
import type { CheckOptions, CheckReport } from './check.js'
import type { CheckApart } from './check-apart.js'

export type CheckedUrl =
  | { readonly report: CheckReport | 'too-slow' }
  | { readonly failed: Bilingual; readonly failure: Failure }

/** `apart` does the checking; the document's address and its media type are told to it. Never rejects for the other side. */
export async function checkUrl(
  url: string,
  fetch: Fetch,
  apart: CheckApart,
  options: CheckOptions,
): Promise<CheckedUrl> {
  const answer = await fetch({ url })
  if (answer.outcome === 'failed') return { failed: answer.message, failure: answer.failure }
  // Nobody asked conditionally.
  if (answer.outcome === 'not-modified') throw new Error(`${url} answered a question that was not asked`)
  const contentType = answer.headers['content-type']
  const report = await apart(answer.body, { ...options, url: answer.url, ...(contentType && { contentType }) })
  return { report }
}
