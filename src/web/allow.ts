// Alone knows what to say when an address exists and the method does not: 405 with Allow, OPTIONS, and nothing at all: 404.
import type { RouterContext } from '@koa/router'
import type { Middleware } from 'koa'
import { Problem } from './problem.js'

/** Stands above the routers; acts when none of them answered. */
export function allow(): Middleware {
  return async (ctx, next) => {
    await next()
    if (ctx.status !== 404 || ctx.body || ctx.respond === false) return
    const matched = (ctx as unknown as Pick<RouterContext, 'matched'>).matched ?? []
    const methods = [...new Set(matched.flatMap(layer => layer.methods))].sort()
    if (methods.length === 0 || methods.includes(ctx.method)) {
      throw new Problem('not-found', {
        tr: 'Bu adreste bir şey yok. Akışların listesi ana sayfadadır.',
        en: 'There is nothing at this address. The feeds are listed on the front page.',
      })
    }
    const allowed = [...methods, 'OPTIONS'].join(', ')
    if (ctx.method === 'OPTIONS') {
      ctx.status = 204
      ctx.set('Allow', allowed)
      if (methods.includes('GET')) ctx.set(READABLE_FROM_ELSEWHERE)
      return
    }
    throw new Problem(
      'method-not-allowed',
      { tr: `Burada kabul edilenler: ${allowed}.`, en: `Accepted here: ${allowed}.` },
      { headers: { Allow: allowed } },
    )
  }
}

/** What is public may be read by scripts of other sites, with their validators (Fetch standard, CORS protocol). */
const READABLE_FROM_ELSEWHERE = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD',
  'Access-Control-Allow-Headers': 'If-None-Match, If-Modified-Since, A-IM, Authorization',
  'Access-Control-Max-Age': '86400',
}
