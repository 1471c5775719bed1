// Alone knows whether a form was sent from a page of ours.
import type { RouterContext } from '@koa/router'
import { Problem } from './problem.js'

/**
 * Whether a browser says that the form stood on a page of ours. What is no browser says nothing, and needs the cookie and
 * the token all the same (Fetch Metadata; RFC 6454 §7).
 */
export function isFromHere(ctx: Pick<RouterContext, 'get' | 'host'>, publicUrl: string): boolean {
  const site = ctx.get('sec-fetch-site')
  if (site) return site === 'same-origin' || site === 'none'
  const origin = ctx.get('origin')
  if (!origin) return true
  return origin === new URL(publicUrl).origin || origin === `http://${ctx.host}` || origin === `https://${ctx.host}`
}

export function foreign(): Problem {
  return new Problem('forbidden', {
    tr: 'Bu form başka bir siteden gönderildi. Hiçbir şey değiştirilmedi.',
    en: 'This form was sent from another site. Nothing was changed.',
  })
}
