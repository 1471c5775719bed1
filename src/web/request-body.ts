// Alone reads the bytes of a request, and stops at the limit.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Bilingual } from '../model/text.js'
import { Problem } from './problem.js'

/**
 * The whole body, at most `limit` bytes. More is a Problem `too-large`: at once when Content-Length says so, before
 * anything is sent when the client waits for 100 (RFC 9110 §10.1.1), else at the byte that is one too many.
 */
export async function readBody(req: IncomingMessage, res: ServerResponse, limit: number): Promise<Buffer> {
  expectBody(req, res, limit)
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of iterate(req)) {
      size += chunk.length
      if (size > limit) break
      chunks.push(chunk)
    }
  } catch {
    throw new Problem('malformed', { tr: 'İstek yarıda kesildi.', en: 'The request ended before its body did.' })
  }
  if (size > limit) {
    discard(req, limit)
    throw tooLarge(limit)
  }
  return Buffer.concat(chunks, size)
}

/** Refuses what says that it is longer than `limit`, else lets the body come. Problem: too-large. */
export function expectBody(req: IncomingMessage, res: ServerResponse, limit: number): void {
  const waits = /^100-continue$/i.test(req.headers.expect ?? '')
  const declared = req.headers['content-length']
  if (declared !== undefined && Number(declared) > limit) {
    if (!waits) discard(req, limit)
    throw tooLarge(limit)
  }
  if (waits) {
    res.writeContinue()
    // The body is certain to come, so the connection is good for more (listener.ts).
    res.shouldKeepAlive = !/\bclose\b/i.test(req.headers.connection ?? '')
  }
}

/** Leaving the loop early must not destroy the socket: the refusal still has to go out on it. */
function iterate(req: IncomingMessage): AsyncIterable<Buffer> {
  return req.iterator({ destroyOnReturn: false })
}

/** Dropping so much costs nothing, however small the limit is. */
const CHEAP = 1024 * 1024

/** A client that only listens once it has sent everything hears the refusal, unless it sends far too much. */
export function discard(req: IncomingMessage, most: number): void {
  let dropped = 0
  const bearable = Math.max(most, CHEAP)
  req.on('data', (chunk: Buffer) => {
    dropped += chunk.length
    if (dropped > bearable) req.destroy()
  })
  req.on('error', () => {})
  req.resume()
}

export function tooLarge(limit: number): Problem {
  return new Problem('too-large', sizeMessage(limit), { members: { limit } })
}

/** Limits are written in the unit the operator thinks in. */
function sizeMessage(limit: number): Bilingual {
  const size = `${limit} B${limit >= 1024 * 1024 ? ` (${Math.round((limit / 1024 / 1024) * 10) / 10} MiB)` : ''}`
  return {
    tr: `İstek gövdesi en çok ${size} olabilir (MAHREC_MAX_BODY).`,
    en: `A request body may have at most ${size} (MAHREC_MAX_BODY).`,
  }
}
