// Alone is the door for partners with a key: listed, added, changed, removed, polled at once (DESIGN.md §5.2).
import { Router } from '@koa/router'
import { plannedPoll } from '../../inbound/next-poll.js'
import type { PartnerDesk } from '../../inbound/partner-desk.js'
import { fieldsOf } from '../../inbound/partner-fields.js'
import { pushTold } from '../../inbound/push/push-told.js'
import { ownInterval } from '../../inbound/rhythm.js'
import type { Reason } from '../../model/draft.js'
import { laneOfPartner } from '../../model/lane.js'
import { type NextPoll, tellNext } from '../../model/next-poll.js'
import { stateOf } from '../../model/poll.js'
import type { Language } from '../../model/text.js'
import { rfc3339 } from '../../model/time.js'
import type { Site } from '../../outbound/links.js'
import type { KeptPartner, PartnerStore, PushStore, WorkStore } from '../../store/store.js'
import { type BearerNeeds, bearerOnly } from '../bearer-only.js'
import { answerList, listQuery } from '../list-query.js'
import { chooseLanguage } from '../negotiate.js'
import { Problem } from '../problem.js'
import { sentFields } from '../sent-fields.js'

export interface ApiPartnersNeeds extends BearerNeeds {
  readonly desk: PartnerDesk
  readonly work: Pick<WorkStore, 'plan' | 'planned'>
  readonly store: { readonly partners: Pick<PartnerStore, 'acknowledge'> }
  readonly pushes: Pick<PushStore, 'byPartner'>
  readonly site: Site
  readonly now: () => number
  readonly language: Language
}

export function apiPartners({
  desk,
  work,
  store,
  pushes,
  site,
  now,
  language: fallback,
  keys,
}: ApiPartnersNeeds): Router {
  const languageOf = (wish: string) => chooseLanguage(wish, fallback)
  const shown = async (kept: KeptPartner, wish: string) => {
    const { slug } = kept.partner
    const next = plannedPoll(kept.health, (await work.planned('poll', slug)).get(slug), now())
    return onTheWire(kept, languageOf(wish), next, now())
  }
  return new Router({ strict: true, sensitive: true })
    .use(bearerOnly({ keys }))
    .get('/api/partners', async ctx => {
      const { limit, after = '' } = listQuery(ctx)
      const all = (await desk.list()).filter(({ partner }) => partner.slug > after)
      const page = all.slice(0, limit)
      const next = all.length > limit ? page.at(-1)?.partner.slug : undefined
      const language = languageOf(ctx.get('accept-language'))
      const planned = await work.planned('poll')
      const nextOf = ({ partner, health }: KeptPartner) => plannedPoll(health, planned.get(partner.slug), now())
      answerList(
        ctx,
        page.map(kept => onTheWire(kept, language, nextOf(kept), now())),
        next,
        site.publicUrl,
      )
    })
    .post('/api/partners', async ctx => {
      const added = await desk.add(await sentFields(ctx))
      if (added === 'taken') throw new Problem('conflict', TAKEN)
      if ('reasons' in added) throw refused(added.reasons)
      ctx.status = 201
      ctx.set('Location', `${site.publicUrl}/api/partners/${added.partner.slug}`)
      ctx.body = await shown(added, ctx.get('accept-language'))
    })
    .get('/api/partners/:slug', async ctx => {
      const kept = present(await desk.find(ctx.params.slug ?? ''))
      const push = await pushes.byPartner(kept.partner.slug)
      ctx.body = { ...(await shown(kept, ctx.get('accept-language'))), ...(push && { push: pushTold(push, now()) }) }
    })
    .patch('/api/partners/:slug', async ctx => {
      const changed = await desk.change(ctx.params.slug ?? '', await sentFields(ctx))
      if (changed && 'reasons' in changed) throw refused(changed.reasons)
      ctx.body = await shown(present(changed), ctx.get('accept-language'))
    })
    .delete('/api/partners/:slug', async ctx => {
      if (!(await desk.remove(ctx.params.slug ?? ''))) throw new Problem('not-found', NO_PARTNER)
      ctx.status = 204
    })
    .post('/api/partners/:slug/poll', async ctx => {
      const { partner } = present(await desk.find(ctx.params.slug ?? ''))
      if (partner.paused) throw new Problem('conflict', PAUSED)
      await work.plan('poll', partner.slug, now(), laneOfPartner(partner))
      ctx.status = 202
      ctx.body = { slug: partner.slug, poll: 'planned' }
    })
    .post('/api/partners/:slug/acknowledge', async ctx => {
      const { partner } = present(await desk.find(ctx.params.slug ?? ''))
      ctx.body = await shown(present(await store.partners.acknowledge(partner.slug, now())), ctx.get('accept-language'))
    })
}

const NO_PARTNER = { tr: 'Böyle bir ortak yok.', en: 'There is no such partner.' }
const TAKEN = {
  tr: 'Bu adda bir ortak var; başka bir slug verin ya da olanı değiştirin.',
  en: 'There is a partner of that name; give another slug, or change the one that is there.',
}
const PAUSED = { tr: 'Bu ortak duraklatılmış.', en: 'This partner is paused.' }

function present(kept: KeptPartner | undefined): KeptPartner {
  if (!kept) throw new Problem('not-found', NO_PARTNER)
  return kept
}

function refused(reasons: readonly Reason[]): Problem {
  const sentence = (language: Language) =>
    reasons.map(({ field, message }) => `${field}: ${message[language]}`).join('; ')
  return new Problem('unprocessable', { tr: sentence('tr'), en: sentence('en') }, { errors: reasons })
}

function onTheWire(
  { partner, health }: KeptPartner,
  language: Language,
  next: NextPoll | undefined,
  now: number,
): object {
  const { message, polledAt, goodAt, goneAt, outcome, failures, format, how, tally, findings, notices = [] } = health
  const time = (at: number | undefined) => (at === undefined ? undefined : rfc3339(at))
  const own = health.arrivals && ownInterval(health.arrivals, now)
  return {
    ...fieldsOf(partner),
    state: stateOf(partner, health),
    next: next && { at: rfc3339(next.at), because: next.because, message: tellNext(next, now)[language] },
    notices: notices.map(({ kind, message: told, firstAt, lastAt, acknowledgedAt }) => ({
      kind,
      message: told[language],
      firstAt: rfc3339(firstAt),
      lastAt: rfc3339(lastAt),
      acknowledgedAt: time(acknowledgedAt),
    })),
    health: {
      outcome,
      message: message?.[language],
      polledAt: time(polledAt),
      goodAt: time(goodAt),
      goneAt: time(goneAt),
      failures,
      /** Seconds. */
      rhythm: own && own / 1000,
      format,
      how,
      items: tally,
      findings,
    },
  }
}
