// Alone puts the operator's pages together: the door, what stands behind it, and how a refusal looks there.
import { Router, type RouterContext } from '@koa/router'
import { createSessions, type SessionNeeds } from '../../access/sessions.js'
import { createWrongKeys } from '../../access/wrong-keys.js'
import type { Store } from '../../store/store.js'
import { wantsReadableError } from '../negotiate.js'
import { PROBLEMS, Problem } from '../problem.js'
import { represent, respond } from '../respond.js'
import { createEntrance } from './entrance.js'
import { panelStyle } from './pages/panel-style.js'
import { RefusalPage } from './pages/refusal.js'
import { PANEL_STYLESHEET, type PanelPageNeeds, panelFrame, writePanel } from './panel-page.js'
import { type AddPartnerNeeds, addPartner } from './routes/add-partner.js'
import { desk, type PanelDeskNeeds } from './routes/desk.js'
import { licensees, type PanelLicenseesNeeds } from './routes/licensees.js'
import { type PanelPartnersNeeds, partners } from './routes/partners.js'
import { type PanelQuarantineNeeds, quarantine } from './routes/quarantine.js'
import { type SignInNeeds, signIn } from './routes/sign-in.js'
import { sessionCookie } from './session-cookie.js'

export type PanelNeeds = Omit<SignInNeeds, 'sessions' | 'cookie' | 'wrongKeys' | 'entrance' | 'held'> &
  Omit<PanelPartnersNeeds, 'entrance' | 'held'> &
  Omit<PanelQuarantineNeeds, 'entrance' | 'held'> &
  Omit<AddPartnerNeeds, 'entrance' | 'held'> &
  Omit<PanelLicenseesNeeds, 'entrance' | 'held'> &
  Omit<PanelDeskNeeds, 'entrance' | 'held'> &
  Omit<SessionNeeds, 'sessions'> & { readonly store: Pick<Store, 'sessions'> }

export function panel(given: PanelNeeds): Router {
  const { site, store, now, startedAt } = given
  const sessions = createSessions({ ...given, sessions: store.sessions })
  const cookie = sessionCookie(site.publicUrl)
  const entrance = createEntrance({ ...given, sessions, cookie, publicUrl: site.publicUrl })
  const needs = { ...given, sessions, cookie, entrance, wrongKeys: createWrongKeys(now), held: store.quarantine }
  const style = represent({
    mediaType: 'text/css; charset=utf-8',
    text: panelStyle,
    lastModified: startedAt,
    cacheControl: 'public, max-age=31536000, immutable',
    headers: { 'X-Content-Type-Options': 'nosniff' },
  })
  const router = new Router({ strict: true, sensitive: true })
  router.get(PANEL_STYLESHEET, ctx => respond(ctx, style))
  router.use((ctx, next) => refusals(ctx, next, needs))
  for (const route of [signIn, partners, addPartner, quarantine, desk, licensees]) route(router, needs)
  return router
}

/** A person is told on a page of the panel; what is not ours to explain is told where all pages tell it. */
async function refusals(ctx: RouterContext, next: () => Promise<void>, needs: PanelPageNeeds): Promise<void> {
  try {
    await next()
  } catch (thrown) {
    if (!(thrown instanceof Problem) || !wantsReadableError(ctx.get('accept') || undefined)) throw thrown
    const frame = await panelFrame(ctx, undefined, needs)
    const { status, title } = PROBLEMS[thrown.name]
    const { language } = frame
    ctx.set(thrown.details.headers ?? {})
    writePanel(
      ctx,
      RefusalPage({ ...frame, title: title[language], detail: thrown.detail[language] }),
      language,
      status,
    )
  }
}
