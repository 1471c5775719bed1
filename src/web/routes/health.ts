// Alone answers those who watch the process: alive, and ready for work.
import { Router } from '@koa/router'
import type { Log } from '../../model/log.js'

export interface HealthNeeds {
  readonly store: { ping(): Promise<void> }
  /** False while documents are not in stock yet, and once the process was asked to stop. */
  readonly accepting: () => boolean
  readonly log: Log
}

export function health({ store, accepting, log }: HealthNeeds): Router {
  return new Router({ strict: true, sensitive: true })
    .get('/healthz', ctx => {
      ctx.set('Cache-Control', 'no-store')
      ctx.body = { status: 'ok' }
    })
    .get('/readyz', async ctx => {
      const database = await store.ping().then(
        () => true,
        error => {
          log.error({ err: error }, 'the database does not answer')
          return false
        },
      )
      const ready = database && accepting()
      ctx.set('Cache-Control', 'no-store')
      ctx.status = ready ? 200 : 503
      if (!ready) ctx.set('Retry-After', '5')
      ctx.body = { status: ready ? 'ready' : 'not ready', database, accepting: accepting() }
    })
}
