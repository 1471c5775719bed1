// Alone is the operator's door to what is kept of an article: its evidence, its hold, and where the chronicle ends.
import { Router } from '@koa/router'
import type { Context } from 'koa'
import { type EvidenceNeeds, evidenceOf } from '../../desk/evidence.js'
import { type HoldNeeds, holdArticle, type Kept, keptOf } from '../../desk/hold.js'
import { KEY_PATTERN } from '../../model/key.js'
import { rfc3339 } from '../../model/time.js'
import type { Site } from '../../outbound/links.js'
import { type BearerNeeds, bearerOnly, keyNameOf } from '../bearer-only.js'
import { Problem } from '../problem.js'
import { sentFields } from '../sent-fields.js'

export interface ApiEvidenceNeeds extends BearerNeeds {
  readonly store: EvidenceNeeds['store'] & HoldNeeds['store']
  readonly site: Site
  /** Epoch milliseconds. */
  readonly now: () => number
}

export function apiEvidence({ store, site, now, keys }: ApiEvidenceNeeds): Router {
  const needs = { store, now, publication: site.publication }
  const keyOf = (ctx: Context & { params: { key?: string } }) => {
    const { key = '' } = ctx.params
    if (!KEY_PATTERN.test(key)) throw new Problem('not-found', NO_ARTICLE)
    return key
  }
  return new Router({ strict: true, sensitive: true })
    .use(['/api/articles/:key/evidence', '/api/articles/:key/hold', '/api/chronicle'], bearerOnly({ keys }))
    .get('/api/articles/:key/evidence', async ctx => {
      const key = keyOf(ctx)
      ctx.body = present(await evidenceOf(key, needs))
      ctx.type = 'application/json; charset=utf-8'
      ctx.set('Content-Disposition', `attachment; filename="${key}.evidence.json"`)
    })
    .get('/api/articles/:key/hold', async ctx => {
      ctx.body = onTheWire(await keptOf(keyOf(ctx), needs))
    })
    .put('/api/articles/:key/hold', async ctx => {
      const { reason } = await sentFields(ctx)
      if (typeof reason !== 'string' || reason.trim() === '' || reason.length > 2000)
        throw new Problem('unprocessable', REASON)
      ctx.body = onTheWire(await holdArticle(keyOf(ctx), reason.trim(), keyNameOf(ctx), needs))
    })
    .delete('/api/articles/:key/hold', async ctx => {
      ctx.body = onTheWire(await holdArticle(keyOf(ctx), null, keyNameOf(ctx), needs))
    })
    .get('/api/chronicle', async ctx => {
      ctx.body = await store.chronicle.head()
    })
}

function present<T>(found: T | undefined): T {
  if (found === undefined) throw new Problem('not-found', NO_ARTICLE)
  return found
}

function onTheWire(found: Kept | undefined): object {
  const { retainUntil, hold } = present(found)
  return { retain_until: rfc3339(retainUntil), hold: hold ? { since: rfc3339(hold.since), reason: hold.reason } : null }
}

const NO_ARTICLE = { tr: 'Böyle bir haber yok.', en: 'There is no such article.' }
const REASON = {
  tr: '{"reason": "…"} beklenir: soruşturma, dava, en çok 2000 harf.',
  en: '{"reason": "…"} is expected: an investigation, a suit; at most 2000 characters.',
}
