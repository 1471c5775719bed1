// Alone hands an answer to Koa, and makes finished documents of what is made on request.
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Context } from 'koa'
import type { Representation } from '../outbound/representation.js'
import { Problem } from './problem.js'
import { answer, write } from './ready.js'

/** Answers the request with the document, or refuses as RFC 9110 has it. */
export function respond(ctx: Context, representation: Representation): void {
  const made = answer(ctx.req, representation)
  if (made.status === 406) {
    throw new Problem(
      'not-acceptable',
      {
        tr: 'Yalnızca gzip ya da br ile veya sıkıştırmadan gönderilir.',
        en: 'Sent only with gzip or br, or without any coding.',
      },
      { headers: made.headers },
    )
  }
  if (made.status === 412) {
    throw new Problem(
      'precondition-failed',
      { tr: 'Belge, sizin bildiğiniz hâliyle durmuyor.', en: 'The document is not the one you know.' },
      { headers: made.headers },
    )
  }
  // Koa would weigh the headers anew.
  ctx.respond = false
  write(ctx.res, made)
}

export interface Made {
  readonly status?: Representation['status']
  readonly mediaType: string
  readonly text: string
  /** Epoch milliseconds. */
  readonly lastModified: number
  readonly cacheControl: string
  readonly vary?: readonly string[]
  readonly links?: readonly string[]
  readonly headers?: Readonly<Record<string, string>>
}

/** A document made now. Its tag is of its bytes, so that equal text is known again. */
export function represent({
  status = 200,
  text,
  lastModified,
  vary = [],
  links = [],
  headers = {},
  ...rest
}: Made): Representation {
  const identity = Buffer.from(text, 'utf8')
  const tag = createHash('sha256').update(identity).digest('base64url').slice(0, 22)
  const gzip = identity.length > WORTH_PACKING ? gzipSync(identity) : undefined
  return {
    status,
    tag,
    lastModified: Math.floor(lastModified / 1000) * 1000,
    vary,
    links,
    headers,
    identity,
    gzip,
    ...rest,
  }
}

/** Bytes; below, gzip's own frame eats what it saves. */
const WORTH_PACKING = 600
