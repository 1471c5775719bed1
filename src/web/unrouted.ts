// Alone answers for documents in stock that have no route, where `ready` did not: whoever is refused is told why.
import type { Middleware } from 'koa'
import type { Legacy, Shelf } from './needs.js'
import type { RatePolled } from './rate.js'
import { movedTo, pathOf, write } from './ready.js'
import { respond } from './respond.js'

export interface UnroutedNeeds extends RatePolled {
  readonly shelf: Shelf
  readonly legacy?: Legacy | undefined
}

/**
 * Stands behind all routes. A subscription list, a robots.txt, an address of before: said to be nowhere, a reader would drop
 * it for good. Those are the public's, so a key that comes with them opens nothing and closes nothing.
 */
export function unrouted({ shelf, legacy, polled }: UnroutedNeeds): Middleware {
  return async (ctx, next) => {
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD') return next()
    const found = shelf.at(pathOf(ctx.req)) ? undefined : legacy?.find(ctx.req.url ?? '')
    const document = shelf.at(found?.path ?? pathOf(ctx.req))
    if (!document) return next()
    await polled(ctx, async () => {
      if (found?.how !== 'moved') return respond(ctx, document)
      ctx.respond = false
      write(ctx.res, movedTo(found.path))
    })
  }
}
