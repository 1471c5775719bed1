// Alone answers at the door of the panel: signing in with a key, and signing out.
import type { Router, RouterContext } from '@koa/router'
import type { Sessions } from '../../../access/sessions.js'
import type { WrongKeys } from '../../../access/wrong-keys.js'
import type { Log } from '../../../model/log.js'
import { clientOf } from '../../client-address.js'
import { foreign, isFromHere } from '../../from-here.js'
import { sentWords } from '../../sent-words.js'
import type { Entrance } from '../entrance.js'
import { PANEL_WORDS } from '../pages/panel-words.js'
import { SignInPage, type SignInPageProps } from '../pages/sign-in.js'
import { type PanelPageNeeds, panelFrame, writePanel } from '../panel-page.js'
import { goTo, HOME, panelPath } from '../panel-path.js'
import type { SessionCookie } from '../session-cookie.js'

export interface SignInNeeds extends PanelPageNeeds {
  readonly sessions: Sessions
  readonly cookie: SessionCookie
  readonly wrongKeys: WrongKeys
  readonly entrance: Entrance
  readonly log: Log
  readonly trustProxy: number
}

export function signIn(router: Router, needs: SignInNeeds): void {
  const { sessions, cookie, wrongKeys, entrance, log, site, trustProxy, now } = needs
  router
    .get('/panel/sign-in', async ctx => {
      const next = panelPath(ctx.query.next)
      if (await sessions.find(cookie.read(ctx))) return goTo(ctx, next ?? HOME)
      await show(ctx, { ...(next && { next }) }, 200, needs)
    })
    .post('/panel/sign-in', async ctx => {
      if (!isFromHere(ctx, site.publicUrl)) throw foreign()
      const form = await sentWords(ctx)
      const next = panelPath(form.get('next'))
      const client = clientOf(ctx.req, trustProxy)
      const wait = wrongKeys.tries(client)
      if (wait > 0) return mustWait(ctx, wait, next, needs)
      const session = await sessions.open((form.get('key') ?? '').trim())
      if (!session) {
        log.warn({}, 'a wrong key was offered at the panel')
        return show(ctx, { trouble: 'wrongKey', ...(next && { next }) }, 403, needs)
      }
      wrongKeys.forgive(client)
      const before = await sessions.find(cookie.read(ctx))
      if (before) await sessions.end(before)
      log.info({ key: session.key.id }, 'an operator signed in')
      cookie.write(ctx, session.token, session.expiresAt - now())
      goTo(ctx, next ?? HOME)
    })
    .post(
      '/panel/sign-out',
      entrance.act(async (ctx, _form, session) => {
        await sessions.end(session)
        cookie.clear(ctx)
        goTo(ctx, '/panel/sign-in', { why: 'out' })
      }),
    )
}

async function mustWait(ctx: RouterContext, ms: number, next: string | undefined, needs: SignInNeeds): Promise<void> {
  ctx.set('Retry-After', String(Math.ceil(ms / 1000)))
  await show(ctx, { trouble: Math.ceil(ms / 60_000), ...(next && { next }) }, 429, needs)
}

type Shown = Pick<SignInPageProps, 'next'> & { readonly trouble?: 'wrongKey' | number }

async function show(ctx: RouterContext, { trouble, next }: Shown, status: number, needs: SignInNeeds): Promise<void> {
  const frame = await panelFrame(ctx, undefined, needs)
  const words = PANEL_WORDS[frame.language]
  const why = Object.hasOwn(words.why, String(ctx.query.why))
    ? words.why[ctx.query.why as keyof typeof words.why]
    : undefined
  const said = typeof trouble === 'number' ? words.mustWait(trouble) : trouble && words[trouble]
  const page = SignInPage({ ...frame, ...(next && { next }), ...(why && { why }), ...(said && { trouble: said }) })
  writePanel(ctx, page, frame.language, status)
}
