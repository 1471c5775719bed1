// Alone is the door for hubs: they ask whether we meant to subscribe, and bring what is new (WebSub §5.3, §7).
import { Router } from '@koa/router'
import type { Context } from 'koa'
import type { Asked, Callbacks } from '../../inbound/push/callbacks.js'
import type { Deliveries } from '../../inbound/push/deliveries.js'
import { Problem } from '../problem.js'
import { readBody } from '../request-body.js'

export interface WebsubNeeds {
  readonly push: Pick<Callbacks, 'verify' | 'addressee'> & Pick<Deliveries, 'accept'>
  /** Bytes. */
  readonly maxBody: number
}

export function websub({ push, maxBody }: WebsubNeeds): Router {
  return new Router({ strict: true, sensitive: true })
    .get('/websub/:token', async ctx => {
      const answer = ctx.method === 'GET' ? await push.verify(ctx.params.token ?? '', askedIn(ctx)) : 'unwanted'
      if (answer === 'unwanted') throw new Problem('not-found', UNWANTED)
      ctx.set(UNREADABLE)
      ctx.body = Buffer.from(answer === 'noted' ? '' : answer.challenge)
    })
    .post('/websub/:token', async ctx => {
      const to = await push.addressee(ctx.params.token ?? '')
      if (!to) throw new Problem('gone', GONE)
      if (!/^(?:identity)?$/i.test(ctx.get('content-encoding'))) throw new Problem('unsupported-media-type', CODED)
      const body = await readBody(ctx.req, ctx.res, maxBody)
      const [signature, contentType, links] = [ctx.get('x-hub-signature'), ctx.get('content-type'), ctx.get('link')]
      const delivery = { body, signature, ...(contentType && { contentType }), ...(links && { links }) }
      if ((await push.accept(delivery, to)) === 'unsigned') throw new Problem('malformed', UNSIGNED)
      ctx.set('Cache-Control', 'no-store')
      // Received, no more: what is in it is seen to afterwards (WebSub §7).
      ctx.status = 202
      ctx.body = ''
    })
}

/** What a hub makes us say must not be taken for a page (WebSub §8.2). */
const UNREADABLE = {
  'Content-Type': 'application/octet-stream',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'",
  'Cache-Control': 'no-store',
}

/** Each as far as it stands there once, in letters that can be read, and not too long. */
function askedIn({ query }: Context): Asked {
  const said = (name: string, shape: RegExp) => {
    const value = query[`hub.${name}`]
    return typeof value === 'string' && shape.test(value) ? { [name]: value } : {}
  }
  const seconds = query['hub.lease_seconds']
  const { reason, ...rest }: Asked = {
    ...said('mode', /^[a-z]{1,20}$/),
    ...said('topic', /^[^\p{Cc}\s]{1,2000}$/u),
    ...said('challenge', /^[\x20-\x7e]{1,1024}$/),
    ...said('reason', /^/),
  }
  const words = reason?.replace(/[\p{Cc}\s]+/gu, ' ').slice(0, 200)
  const lease = typeof seconds === 'string' && /^[1-9]\d{0,11}$/.test(seconds) ? { lease: Number(seconds) } : {}
  return { ...rest, ...(words && { reason: words }), ...lease }
}

const UNWANTED = { tr: 'Böyle bir abonelik istemedik.', en: 'We did not ask for a subscription of that kind.' }
const GONE = { tr: 'Bu abonelik sona erdi.', en: 'This subscription has ended.' }
const UNSIGNED = {
  tr: 'X-Hub-Signature yok; abonelik bir hub.secret ile istendi.',
  en: 'X-Hub-Signature is missing; the subscription was asked for with a hub.secret.',
}
const CODED = {
  tr: 'İçerik kodlaması olmadan gönderin: imza gövdenin kendisi içindir.',
  en: 'Send it without content coding: what is signed is the body itself.',
}
