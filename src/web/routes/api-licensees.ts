// Alone is the door for licensees with an operator's key: contracts, keys that are shown once, the log, who got an article.
import { Router, type RouterContext } from '@koa/router'
import { type LicenceDesk, MOST_ROTATION_DAYS, ROTATION_DAYS, type WithSecret } from '../../access/licence-desk.js'
import { recipientsOf, toldLicence, toldPull, toldRecipient } from '../../access/licence-told.js'
import type { Reason } from '../../model/draft.js'
import { KEY_PATTERN } from '../../model/key.js'
import type { Language } from '../../model/text.js'
import type { KeptLicence } from '../../store/licensee-store.js'
import type { Store } from '../../store/store.js'
import { type BearerNeeds, bearerOnly } from '../bearer-only.js'
import { answerList, listQuery } from '../list-query.js'
import { Problem } from '../problem.js'
import { sentFields } from '../sent-fields.js'
import { answerUsage, type UsageAnswerNeeds } from '../usage-answer.js'

export interface ApiLicenseesNeeds extends BearerNeeds, UsageAnswerNeeds {
  readonly licences: LicenceDesk
  readonly store: Pick<Store, 'pulls' | 'licences'>
}

export function apiLicensees(needs: ApiLicenseesNeeds): Router {
  const { licences: desk, store, site, now } = needs
  const moment = () => ({ now: now(), zone: site.publication.zone })
  const shown = (kept: KeptLicence) => toldLicence(kept, moment())
  const withSecret = ({ kept, key, secret }: WithSecret) => ({ ...shown(kept), keyId: key.id, secret })
  const slugOf = (ctx: RouterContext) => ctx.params.slug ?? ''
  const found = async (ctx: RouterContext) => present(await desk.find(slugOf(ctx))).licence.slug
  return new Router({ strict: true, sensitive: true })
    .use(bearerOnly(needs))
    .get('/api/licensees', async ctx => {
      const { limit, after = '' } = listQuery(ctx)
      const all = (await desk.list()).filter(({ licence }) => licence.slug > after)
      const page = all.slice(0, limit)
      answerList(ctx, page.map(shown), all.length > limit ? page.at(-1)?.licence.slug : undefined, site.publicUrl)
    })
    .post('/api/licensees', async ctx => {
      const added = await desk.add(await sentFields(ctx))
      if (added === 'taken') throw new Problem('conflict', TAKEN)
      if ('reasons' in added) throw refused(added.reasons)
      ctx.status = 201
      ctx.set('Location', `${site.publicUrl}/api/licensees/${added.kept.licence.slug}`)
      ctx.body = withSecret(added)
    })
    .get('/api/licensees/:slug', async ctx => {
      ctx.body = shown(present(await desk.find(slugOf(ctx))))
    })
    .patch('/api/licensees/:slug', async ctx => {
      const changed = present(await desk.change(slugOf(ctx), await sentFields(ctx)))
      if ('reasons' in changed) throw refused(changed.reasons)
      ctx.body = shown(changed)
    })
    .delete('/api/licensees/:slug', async ctx => {
      if (!(await desk.remove(slugOf(ctx)))) throw new Problem('not-found', NO_LICENSEE)
      ctx.status = 204
    })
    .post('/api/licensees/:slug/rotate', async ctx => {
      const { days = ROTATION_DAYS } = await sentFields(ctx)
      if (typeof days !== 'number' || !Number.isInteger(days) || days < 0 || days > MOST_ROTATION_DAYS) throw NO_DAYS()
      ctx.body = withSecret(present(await desk.rotate(slugOf(ctx), days)))
      ctx.status = 201
    })
    .post('/api/licensees/:slug/revoke', async ctx => {
      const { key } = await sentFields(ctx)
      if (key !== undefined && typeof key !== 'string') throw refused([{ field: 'key', message: NO_KEY }])
      const revoked = present(await desk.revoke(slugOf(ctx), key))
      if (key !== undefined && revoked === 0) throw new Problem('not-found', NO_KEY)
      ctx.body = { ...shown(present(await desk.find(slugOf(ctx)))), revoked }
    })
    .get('/api/licensees/:slug/usage', async ctx => answerUsage(ctx, await found(ctx), 'json', needs))
    .get('/api/licensees/:slug/usage.csv', async ctx => answerUsage(ctx, await found(ctx), 'csv', needs))
    .get('/api/licensees/:slug/pulls', async ctx => {
      const licensee = await found(ctx)
      const { limit, after = '0' } = listQuery(ctx)
      if (!/^\d{1,9}$/.test(after)) throw new Problem('malformed', NO_AFTER)
      const rows = await store.pulls.rows({ ...EVER, licensee, limit: limit + 1, offset: Number(after) })
      const page = rows.slice(0, limit)
      const items = await Promise.all(
        page.map(async row => ({ ...toldPull(row), items: await store.pulls.itemsOf(row) })),
      )
      answerList(ctx, items, rows.length > limit ? String(Number(after) + limit) : undefined, site.publicUrl)
    })
    .get('/api/articles/:key/recipients', async ctx => {
      const { key = '' } = ctx.params
      if (!KEY_PATTERN.test(key)) throw new Problem('not-found', NO_ARTICLE)
      ctx.body = { key, logFrom: needs.pullLogBegins(), items: (await recipientsOf(key, store)).map(toldRecipient) }
    })
}

/** Every day that can be written. */
const EVER = { from: '0000-01-01', until: '9999-12-31' } as const

const NO_LICENSEE = { tr: 'Böyle bir lisans sahibi yok.', en: 'There is no such licensee.' }
const NO_ARTICLE = { tr: 'Bu, bir haberin anahtarı değil.', en: 'This is no key of an article.' }
const NO_KEY = { tr: 'Açık olan böyle bir anahtarı yok.', en: 'It has no such key that opens anything.' }
const NO_AFTER = { tr: 'after önceki yanıtın next değeridir.', en: 'after is what next was in the answer before.' }
const TAKEN = {
  tr: 'Bu kısa adda bir lisans sahibi var ya da çekim kaydında duruyor; başka bir slug verin.',
  en: 'There is a licensee of that short name, or the log still knows one; give another slug.',
}
const NO_DAYS = () =>
  refused([
    {
      field: 'days',
      message: {
        tr: `0 ile ${MOST_ROTATION_DAYS} arasında bir sayı beklenir`,
        en: `a whole number from 0 to ${MOST_ROTATION_DAYS} is expected`,
      },
    },
  ])

function present<T>(found: T | undefined): T {
  if (found === undefined) throw new Problem('not-found', NO_LICENSEE)
  return found
}

function refused(reasons: readonly Reason[]): Problem {
  const sentence = (language: Language) =>
    reasons.map(({ field, message }) => `${field}: ${message[language]}`).join('; ')
  return new Problem('unprocessable', { tr: sentence('tr'), en: sentence('en') }, { errors: reasons })
}
