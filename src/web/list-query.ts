// Alone reads how much of a list is asked for, and writes where it goes on (DESIGN.md §5.2).
import type { Context } from 'koa'
import { withoutKey } from './brings-key.js'
import { Problem } from './problem.js'

const MOST = 200
const USUAL = 50

/** `?limit≤200&after=`. Problems: malformed. */
export function listQuery(ctx: Context): { readonly limit: number; readonly after?: string } {
  const { limit = String(USUAL), after } = ctx.query
  if (typeof limit !== 'string' || !/^\d{1,4}$/.test(limit) || Number(limit) < 1 || Number(limit) > MOST)
    throw new Problem('malformed', {
      tr: `limit 1 ile ${MOST} arasında bir sayıdır.`,
      en: `limit is a number from 1 to ${MOST}.`,
    })
  if (after !== undefined && typeof after !== 'string')
    throw new Problem('malformed', { tr: 'after bir kez verilir.', en: 'Give after once.' })
  return { limit: Number(limit), ...(after && { after }) }
}

/** `{ items, next }` and `Link: rel=next`. `next`: what `after` has to be for the rest; absent: this is the end. */
export function answerList(ctx: Context, items: readonly object[], next: string | undefined, publicUrl: string): void {
  if (next !== undefined) {
    const url = new URL(withoutKey(ctx.url), publicUrl)
    url.searchParams.set('after', next)
    ctx.append('Link', `<${url.href}>; rel="next"`)
  }
  ctx.body = { items, next: next ?? null }
}
