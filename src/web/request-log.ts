// Alone writes the line about each request: method, path, status, milliseconds. Never the query, which may hold a key, nor an address.
import type { Middleware } from 'koa'
import type { Log } from '../model/log.js'
import { loggedPath } from './logged-path.js'
import type { Measures } from './measures.js'
import type { WebLog } from './needs.js'
import type { Witness } from './ready.js'

/** The witness for documents in stock: counts each, and writes its line where somebody reads them. */
export function witness(log: WebLog, measures: Measures, now: () => number): Witness {
  const read = log.isLevelEnabled?.('info') !== false
  return {
    now: read ? now : () => 0,
    saw(method, path, status, since) {
      measures.saw(method, path, status)
      if (read) line(log, method, path, status, now() - since)
    },
  }
}

/** The middleware for everything else. The line is written when the answer has left, or its reader has. */
export function requestLog(log: Log, measures: Measures, now: () => number): Middleware {
  return async (ctx, next) => {
    const since = now()
    const { method = '' } = ctx.req
    // The path as asked for: a router may not know it.
    const { path } = ctx
    ctx.res.once('close', () => {
      const ms = now() - since
      measures.saw(method, path, ctx.res.statusCode, ms)
      line(log, method, path, ctx.res.statusCode, ms, ctx.res.writableFinished)
    })
    await next()
  }
}

function line(log: Log, method: string, path: string, status: number, ms: number, finished = true): void {
  log.info({ method, path: loggedPath(path), status, ms, ...(!finished && { aborted: true }) }, 'request')
}
