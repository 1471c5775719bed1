// Alone hands the figures to who collects them: open like /healthz; what it tells is counts, never names of readers.
import { Router } from '@koa/router'
import type { Measures } from '../measures.js'

export interface MetricsNeeds {
  readonly measures: Measures
}

export function metrics({ measures }: MetricsNeeds): Router {
  return new Router({ strict: true, sensitive: true }).get('/metrics', async ctx => {
    const { text, mediaType } = await measures.text()
    ctx.set({ 'Cache-Control': 'no-store', 'Content-Type': mediaType })
    ctx.body = text
  })
}
