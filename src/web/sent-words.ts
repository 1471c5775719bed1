// Alone reads a form of words: short fields, a name perhaps several times, never a file.
import type { Context } from 'koa'
import { Problem } from './problem.js'
import { readBody } from './request-body.js'

const MOST_BYTES = 64 * 1024
const MOST_FIELDS = 500

/** Problems: 415, 413, 400. */
export async function sentWords(ctx: Context): Promise<URLSearchParams> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(ctx.get('content-type')))
    throw new Problem('unsupported-media-type', {
      tr: 'Bir form beklenir: application/x-www-form-urlencoded.',
      en: 'A form is expected: application/x-www-form-urlencoded.',
    })
  const words = new URLSearchParams((await readBody(ctx.req, ctx.res, MOST_BYTES)).toString('utf8'))
  if (words.size > MOST_FIELDS)
    throw new Problem('malformed', { tr: 'Formda çok fazla alan var.', en: 'The form has too many fields.' })
  return words
}
