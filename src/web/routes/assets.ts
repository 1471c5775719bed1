// Alone serves what pages are dressed in: the style sheet, under an address that changes with it, and the icon.
import { createHash } from 'node:crypto'
import { Router } from '@koa/router'
import { stylesheet } from '../pages/stylesheet.js'
import { represent, respond } from '../respond.js'

const digest = createHash('sha256').update(stylesheet).digest('hex').slice(0, 12)

export const STYLESHEET_PATH = `/style-${digest}.css`

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="#a3151f"/><path d="M7 25V8l9 11 9-11v17" fill="none" stroke="#fff" stroke-width="3.2"/></svg>`

export function assets({ startedAt }: { readonly startedAt: number }): Router {
  const style = represent({
    text: stylesheet,
    mediaType: 'text/css; charset=utf-8',
    lastModified: startedAt,
    cacheControl: 'public, max-age=31536000, immutable',
    headers: { 'X-Content-Type-Options': 'nosniff' },
  })
  const icon = represent({
    text: ICON,
    mediaType: 'image/svg+xml',
    lastModified: startedAt,
    cacheControl: 'public, max-age=86400',
    headers: { 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "default-src 'none'" },
  })
  return new Router({ strict: true, sensitive: true })
    .get(STYLESHEET_PATH, ctx => respond(ctx, style))
    .get('/icon.svg', ctx => respond(ctx, icon))
}
