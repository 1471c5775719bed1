// Alone counts how often a client asks for what costs work, and asks it to wait.
import type { Middleware } from 'koa'
import { clientOf } from './client-address.js'
import { Problem } from './problem.js'

export interface RateNeeds {
  /** Requests a minute; 0: any number. */
  readonly rate: number
  /** Proxies of our own in front of us. */
  readonly trustProxy: number
  /** Epoch milliseconds. */
  readonly now: () => number
}

const MINUTE = 60_000
/** What a route that costs work asks for: the same limit for all of them, so that two doors are not twice as wide. */
export interface RateLimited {
  readonly limited: Middleware
}

/** So many clients are remembered; when there are more, those that have waited longest are forgotten. */
const MOST_CLIENTS = 10_000

/** 429 with Retry-After for who asks more often; nobody else notices. */
export function rateLimit({ rate, trustProxy, now }: RateNeeds): Middleware {
  const seen = new Map<string, { since: number; count: number }>()
  return async (ctx, next) => {
    if (rate > 0) {
      const client = clientOf(ctx.req, trustProxy)
      const known = seen.get(client)
      const current = known && now() - known.since < MINUTE ? known : { since: now(), count: 0 }
      current.count += 1
      seen.delete(client)
      seen.set(client, current)
      const [oldest] = seen.keys()
      if (seen.size > MOST_CLIENTS && oldest !== undefined) seen.delete(oldest)
      if (current.count > rate) {
        const wait = Math.max(1, Math.ceil((current.since + MINUTE - now()) / 1000))
        throw new Problem(
          'too-many-requests',
          {
            tr: `Dakikada en çok ${rate} istek; ${wait} saniye sonra yeniden deneyin.`,
            en: `At most ${rate} requests a minute; try again in ${wait} seconds.`,
          },
          { headers: { 'Retry-After': String(wait) } },
        )
      }
    }
    await next()
  }
}
