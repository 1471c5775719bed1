// Alone lets into the panel who is signed in, and lets change something only whom a form of ours was written for.
import type { RouterContext } from '@koa/router'
import { isOwnForm, type Session, type Sessions } from '../../access/sessions.js'
import type { Log } from '../../model/log.js'
import { withoutKey } from '../brings-key.js'
import { foreign, isFromHere } from '../from-here.js'
import { Problem } from '../problem.js'
import { sentWords } from '../sent-words.js'
import { goTo, panelPath } from './panel-path.js'
import type { SessionCookie } from './session-cookie.js'

export interface EntranceNeeds {
  readonly sessions: Sessions
  readonly cookie: SessionCookie
  readonly log: Log
  readonly publicUrl: string
}

type Handler = (ctx: RouterContext) => Promise<void>

export interface Entrance {
  /** A page. Who is not signed in is asked to, and brought back to it. */
  page(show: (ctx: RouterContext, session: Session) => Promise<void>): Handler
  /** Something that changes something: by a form of the same session, sent from a page of ours. Each leaves a line in the log. */
  act(change: (ctx: RouterContext, form: URLSearchParams, session: Session) => Promise<void>): Handler
}

export function createEntrance({ sessions, cookie, log, publicUrl }: EntranceNeeds): Entrance {
  const session = (ctx: RouterContext) => sessions.find(cookie.read(ctx))
  return {
    page: show => async ctx => {
      const found = await session(ctx)
      if (found) return show(ctx, found)
      signInFirst(ctx, panelPath(withoutKey(ctx.url)), cookie)
    },
    act: change => async ctx => {
      if (!isFromHere(ctx, publicUrl)) throw foreign()
      const form = await sentWords(ctx)
      const found = await session(ctx)
      // What was to be done is not kept for later: another may sign in here.
      if (!found) return signInFirst(ctx, undefined, cookie)
      if (!isOwnForm(found, form.get('token') ?? undefined)) throw notOurs()
      log.info({ key: found.key.id, path: ctx.path, ...namedIn(form) }, 'an operator acted')
      await change(ctx, form, found)
    },
  }
}

/** What the path does not name: of whom, and what for, all at once were decided about. */
function namedIn(form: URLSearchParams): Readonly<Record<string, string>> {
  const names = ['partner', 'rule'].map(name => [name, form.get(name)?.slice(0, 200)])
  return Object.fromEntries(names.filter(([, value]) => value))
}

function signInFirst(ctx: RouterContext, next: string | undefined, cookie: SessionCookie): void {
  const over = cookie.read(ctx) === undefined ? undefined : 'over'
  if (over) cookie.clear(ctx)
  goTo(ctx, '/panel/sign-in', { why: ctx.method === 'POST' ? 'undone' : over, next })
}

function notOurs(): Problem {
  return new Problem('forbidden', {
    tr: 'Bu form bu oturum için yazılmamış. Hiçbir şey değiştirilmedi: sayfayı yenileyip bir daha gönderin.',
    en: 'This form was not written for this session. Nothing was changed: reload the page and send it again.',
  })
}
