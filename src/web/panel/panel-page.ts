// Alone turns a page of the panel into an answer: who sees it, what was just done, and headers that keep it to that person.
import { createHash } from 'node:crypto'
import type { RouterContext } from '@koa/router'
import type { JSX } from 'preact'
import type { Session } from '../../access/sessions.js'
import type { QuarantineStore } from '../../store/store.js'
import { frameOf, type PageNeeds } from '../page.js'
import { pageHeaders } from '../page-headers.js'
import { html } from '../pages/layout.js'
import type { PanelFrame } from './pages/panel-layout.js'
import { panelStyle } from './pages/panel-style.js'
import { type Did, PANEL_WORDS } from './pages/panel-words.js'

export const PANEL_STYLESHEET = `/panel-${createHash('sha256').update(panelStyle).digest('hex').slice(0, 12)}.css`

export interface PanelPageNeeds extends PageNeeds {
  readonly held: Pick<QuarantineStore, 'count'>
  /** Epoch milliseconds. */
  readonly now: () => number
}

export async function panelFrame(
  ctx: RouterContext,
  session: Session | undefined,
  { site, held, now }: PanelPageNeeds,
): Promise<PanelFrame> {
  const frame = frameOf(ctx, site)
  const waiting = session ? (await held.count('quarantined')) + (await held.count('refused')) : 0
  const told = toldOf(ctx, frame.language)
  const other = new URLSearchParams(ctx.querystring)
  for (const name of ['did', 'n', 'kept', 'more', 'key']) other.delete(name)
  other.set('lang', frame.language === 'tr' ? 'en' : 'tr')
  return {
    ...frame,
    now: now(),
    panelStylesheet: PANEL_STYLESHEET,
    otherLanguage: `${ctx.method === 'POST' ? '/panel' : ctx.path}?${other}`,
    waiting,
    ...(session && { session: { keyName: session.key.name, formToken: session.formToken } }),
    ...(told && { told }),
  }
}

/** Said by the address, out of a closed list of sentences. */
function toldOf({ query }: RouterContext, language: PanelFrame['language']): string | undefined {
  const { did, cleared } = PANEL_WORDS[language]
  const number = (said: unknown) => (typeof said === 'string' && /^\d{1,6}$/.test(said) ? Number(said) : 0)
  const count = number(query.n)
  if (count > 0 || number(query.kept) > 0) {
    const done = query.did === 'rejected' ? cleared.rejected(count) : cleared.released(count)
    const kept = number(query.kept)
    return done + (kept > 0 ? cleared.refused(kept) : '') + (query.more === '1' ? cleared.more : '')
  }
  return Object.hasOwn(did, String(query.did)) ? did[query.did as Did] : undefined
}

/** Not kept anywhere, not framed, nothing run, nothing told to others. */
export function writePanel(ctx: RouterContext, page: JSX.Element, language: string, status = 200): void {
  ctx.status = status
  ctx.set({
    ...pageHeaders([], true),
    'Content-Security-Policy': [
      "default-src 'none'",
      "style-src 'self'",
      "img-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join('; '),
    'Content-Language': language,
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Robots-Tag': 'noindex, nofollow',
  })
  ctx.vary('Cookie, Accept-Language')
  ctx.type = 'text/html; charset=utf-8'
  ctx.body = html(page)
}
