// Alone writes the line about each request: method, path, status, milliseconds. Never the query, which may hold a key, nor an address.
import type { Middleware } from 'koa'
import type { Log } from '../model/log.js'
import type { WebLog } from './needs.js'
import type { Witness } from './ready.js'

/** The witness for documents in stock; absent when nobody would read its lines. */
export function witness(log: WebLog, now: () => number): Witness | undefined {
  if (log.isLevelEnabled?.('info') === false) return undefined
  return { now, saw: (method, path, status, since) => line(log, method, path, status, now() - since) }
}

/** The middleware for everything else. The line is written when the answer has left, or its reader has. */
export function requestLog(log: Log, now: () => number): Middleware {
  return async (ctx, next) => {
    const since = now()
    const { method = '' } = ctx.req
    // The path as asked for: a router may not know it.
    const { path } = ctx
    ctx.res.once('close', () => line(log, method, path, ctx.res.statusCode, now() - since, ctx.res.writableFinished))
    await next()
  }
}

function line(log: Log, method: string, path: string, status: number, ms: number, finished = true): void {
  log.info({ method, path, status, ms, ...(!finished && { aborted: true }) }, 'request')
}
