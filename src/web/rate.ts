// Alone counts how often a client asks, and makes those who ask too often wait.
import type { IncomingMessage } from 'node:http'
import { isIP, type Socket } from 'node:net'
import type { Middleware } from 'koa'
import type { Log } from '../model/log.js'
import { clientOf } from './client-address.js'
import { Problem } from './problem.js'

export interface RateNeeds {
  /** Requests a minute; 0: any number. */
  readonly rate: number
  /** Proxies of our own in front of us. */
  readonly trustProxy: number
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly log: Log
}

export interface Rate {
  /** Counts the request. Milliseconds until the client may ask again; 0: it may. Of one request the first call counts. */
  wait(req: IncomingMessage): number
  /** Refuses with 429 and Retry-After whoever asks too often for what costs work. */
  readonly limited: Middleware
  /** The same for who reads feeds; readers behind a proxy that nobody told us of are not taken for one. */
  readonly polled: Middleware
}

/** What a route that counts asks for: one limit for all of them, so that two doors are not twice as wide. */
export type RateLimited = Pick<Rate, 'limited'>
export type RatePolled = Pick<Rate, 'polled'>

const MINUTE = 60_000
/** So many clients are remembered; when there are more, those that came first are forgotten. */
const MOST_CLIENTS = 10_000

interface Seen {
  since: number
  count: number
}

export function createRate({ rate, trustProxy, now, log }: RateNeeds): Rate {
  const byClient = new Map<string, Seen>()
  const bySocket = new WeakMap<Socket, Seen>()
  const refused = new WeakMap<IncomingMessage, number>()
  let warned = false

  /** Everybody comes from this one address: a proxy that nobody told us of. */
  function isProxy(req: IncomingMessage): boolean {
    if (trustProxy > 0 || req.headers['x-forwarded-for'] === undefined) return false
    if (!isInside(req.socket.remoteAddress ?? '')) return false
    if (!warned) log.warn({}, 'a proxy stands in front: set MAHREC_TRUST_PROXY, or its readers cannot be told apart')
    warned = true
    return true
  }

  function seenOf(req: IncomingMessage): Seen {
    // Who asks again on the same connection is known by it.
    const here = trustProxy === 0 ? bySocket.get(req.socket) : undefined
    if (here) return here
    const client = clientOf(req, trustProxy)
    const known = byClient.get(client) ?? { since: now(), count: 0 }
    byClient.set(client, known)
    const [oldest] = byClient.keys()
    if (byClient.size > MOST_CLIENTS && oldest !== undefined) byClient.delete(oldest)
    if (trustProxy === 0) bySocket.set(req.socket, known)
    return known
  }

  function wait(req: IncomingMessage): number {
    if (rate === 0) return 0
    const seen = seenOf(req)
    if (seen.count > rate) {
      const told = refused.get(req)
      if (told !== undefined) return told
    }
    const time = now()
    if (time - seen.since >= MINUTE) {
      seen.since = time
      seen.count = 0
    }
    seen.count += 1
    if (seen.count <= rate) return 0
    const ms = seen.since + MINUTE - time
    refused.set(req, ms)
    return ms
  }

  const polls = (req: IncomingMessage) => (rate === 0 || isProxy(req) ? 0 : wait(req))
  const refusing =
    (waitFor: (req: IncomingMessage) => number): Middleware =>
    async (ctx, next) => {
      const ms = waitFor(ctx.req)
      if (ms > 0) throw tooOften(rate, Math.max(1, Math.ceil(ms / 1000)))
      await next()
    }
  return { wait: polls, limited: refusing(wait), polled: refusing(polls) }
}

function tooOften(rate: number, seconds: number): Problem {
  return new Problem(
    'too-many-requests',
    {
      tr: `Dakikada en çok ${rate} istek; ${seconds} saniye sonra yeniden deneyin.`,
      en: `At most ${rate} requests a minute; try again in ${seconds} seconds.`,
    },
    { headers: { 'Retry-After': String(seconds) } },
  )
}

/** Loopback, private and link-local: where proxies of one's own stand. */
function isInside(address: string): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (isIP(plain) === 6) return plain === '::1' || /^f[cd]|^fe[89ab]/i.test(plain)
  return /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.)/.test(plain)
}
