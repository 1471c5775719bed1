// Alone is the door of our own hub: subscribers ask here, and are answered in plain text (WebSub §5.1).
import { Router } from '@koa/router'
import type { Context, Middleware } from 'koa'
import type { Answered, Door } from '../../hub/door.js'
import type { Bilingual, Language } from '../../model/text.js'
import { chooseLanguage } from '../negotiate.js'
import { PROBLEMS, Problem } from '../problem.js'
import type { RateLimited } from '../rate.js'
import { readBody } from '../request-body.js'

export interface HubDoorNeeds extends RateLimited {
  readonly hub: Door
  readonly language: Language
}

/** Bytes: two addresses, a secret, and what nobody asked for. */
const MOST = 16 * 1024

const STATUSES: Readonly<Record<Answered['outcome'], number>> = {
  accepted: 202,
  malformed: 400,
  'unknown-topic': 404,
  forbidden: 403,
  full: 503,
}

/** Seconds until there may be room again. */
const LATER = '3600'

export function hubDoor({ hub, limited, language }: HubDoorNeeds): Router {
  const say = (ctx: Context, status: number, says: Bilingual) => {
    const chosen = chooseLanguage(ctx.get('accept-language'), language)
    ctx.status = status
    ctx.set({ 'Content-Language': chosen, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' })
    ctx.vary('Accept-Language')
    ctx.type = 'text/plain; charset=utf-8'
    ctx.body = `${says[chosen]}\n`
  }
  const plainly: Middleware = async (ctx, next) => {
    try {
      await next()
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown
      say(ctx, PROBLEMS[thrown.name].status, thrown.detail)
      ctx.set({ ...thrown.details.headers })
    }
  }
  return new Router({ strict: true, sensitive: true }).post('/hub', plainly, limited, async ctx => {
    if (!ctx.is('application/x-www-form-urlencoded')) throw new Problem('unsupported-media-type', FORM)
    const body = await readBody(ctx.req, ctx.res, MOST)
    const { outcome, says } = await hub.ask(new URLSearchParams(body.toString('utf8')))
    if (outcome === 'full') ctx.set('Retry-After', LATER)
    say(ctx, STATUSES[outcome], says)
  })
}

const FORM: Bilingual = {
  tr: 'hub.mode, hub.topic ve hub.callback içeren bir form gönderin: application/x-www-form-urlencoded.',
  en: 'Send a form with hub.mode, hub.topic and hub.callback: application/x-www-form-urlencoded.',
}
