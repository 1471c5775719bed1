// Alone answers for the partners in the panel: the list, each one's page, and what is done with it there.
import { createHash } from 'node:crypto'
import type { Router, RouterContext } from '@koa/router'
import type { Session } from '../../../access/sessions.js'
import { plannedPoll } from '../../../inbound/next-poll.js'
import type { PartnerDesk } from '../../../inbound/partner-desk.js'
import { fieldsOf } from '../../../inbound/partner-fields.js'
import type { Categories } from '../../../model/categories.js'
import { laneOfPartner } from '../../../model/lane.js'
import type { Partner } from '../../../model/partner.js'
import { PARTNER_STATES, type PartnerState, stateOf } from '../../../model/poll.js'
import type { KeptPartner, Store } from '../../../store/store.js'
import { Problem } from '../../problem.js'
import type { Entrance } from '../entrance.js'
import { saidIn } from '../pages/contract-form.js'
import { CONTRACT_WORDS } from '../pages/contract-words.js'
import { PartnerPage, type PartnerPageProps } from '../pages/partner.js'
import { type ListedPartner, PartnersPage } from '../pages/partners.js'
import { type PanelPageNeeds, panelFrame, writePanel } from '../panel-page.js'
import { goTo, HOME } from '../panel-path.js'

export interface PanelPartnersNeeds extends PanelPageNeeds {
  readonly entrance: Entrance
  readonly desk: PartnerDesk
  readonly categories: Categories
  readonly store: Pick<Store, 'partners' | 'work' | 'quarantine' | 'push'>
}

export function partners(router: Router, needs: PanelPartnersNeeds): void {
  const { entrance, desk, store, now } = needs
  const at = (path: string) => `/panel/partners/:slug${path}`
  const slugOf = (ctx: RouterContext) => ctx.params.slug ?? ''
  const paused = (value: boolean, did: string) =>
    entrance.act(async ctx => {
      present(await desk.change(slugOf(ctx), { paused: value }))
      goTo(ctx, pageOf(slugOf(ctx)), { did })
    })
  router
    .get(
      HOME,
      entrance.page((ctx, session) => list(ctx, session, needs)),
    )
    .get(
      at(''),
      entrance.page(async (ctx, session) => {
        const kept = present(await desk.find(slugOf(ctx)))
        await showPartner(ctx, session, kept, { said: fieldsOf(kept.partner), reasons: [] }, needs)
      }),
    )
    .post(
      at(''),
      entrance.act((ctx, form, session) => change(ctx, form, session, needs)),
    )
    .post(at('/pause'), paused(true, 'paused'))
    .post(at('/resume'), paused(false, 'resumed'))
    .post(
      at('/poll'),
      entrance.act(async ctx => {
        const { partner } = present(await desk.find(slugOf(ctx)))
        if (!partner.paused) await store.work.plan('poll', partner.slug, now(), laneOfPartner(partner))
        goTo(ctx, pageOf(partner.slug), { did: partner.paused ? 'unplanned' : 'polled' })
      }),
    )
    .post(
      at('/acknowledge'),
      entrance.act(async (ctx, form) => {
        const { partner } = present(await store.partners.acknowledge(slugOf(ctx), now()))
        goTo(ctx, form.get('from') === 'list' ? HOME : pageOf(partner.slug), { did: 'seen' })
      }),
    )
    .post(
      at('/remove'),
      entrance.act(async (ctx, form) => {
        const { partner } = present(await desk.find(slugOf(ctx)))
        if (form.get('sure') !== 'yes') throw unsure()
        await desk.remove(partner.slug)
        goTo(ctx, HOME, { did: 'removed' })
      }),
    )
}

const pageOf = (slug: string) => `/panel/partners/${slug}`
const PAGE = 50

/** Those that need somebody come first, then by name. */
const ORDER: readonly PartnerState[] = ['failing', 'gone', 'restless', 'new', 'good', 'paused']

async function list(ctx: RouterContext, session: Session, needs: PanelPartnersNeeds): Promise<void> {
  const all = (await needs.desk.list()).map(kept => ({ kept, state: stateOf(kept.partner, kept.health) }))
  const counts = Object.fromEntries(
    PARTNER_STATES.map(state => [state, all.filter(each => each.state === state).length]),
  ) as Record<PartnerState, number>
  const state = PARTNER_STATES.find(each => each === ctx.query.state)
  const rank = (each: PartnerState) => (ORDER.includes(each) ? ORDER.indexOf(each) : 0)
  const wanted = all
    .filter(each => !state || each.state === state)
    .toSorted((a, b) => rank(a.state) - rank(b.state) || a.kept.partner.name.localeCompare(b.kept.partner.name, 'tr'))
  const pages = Math.max(1, Math.ceil(wanted.length / PAGE))
  const page = Math.min(pages, /^[1-9]\d{0,4}$/.test(String(ctx.query.page)) ? Number(ctx.query.page) : 1)
  const shown = wanted.slice((page - 1) * PAGE, page * PAGE).map(({ kept }) => kept)
  const frame = await panelFrame(ctx, session, needs)
  const listed = await withPolls(shown, needs)
  writePanel(
    ctx,
    PartnersPage({
      ...frame,
      partners: listed,
      all: all.map(({ kept }) => kept),
      counts,
      page,
      pages,
      ...(state && { state }),
    }),
    frame.language,
  )
}

async function withPolls(
  shown: readonly KeptPartner[],
  { store, now }: PanelPartnersNeeds,
): Promise<readonly ListedPartner[]> {
  const slugs = shown.map(({ partner }) => partner.slug)
  const polls = await store.partners.pastPolls(slugs)
  const planned = await store.work.planned('poll', ...(slugs.length === 1 ? slugs : []))
  return shown.map(kept => {
    const { slug } = kept.partner
    const next = plannedPoll(kept.health, planned.get(slug), now())
    return { ...kept, polls: polls.get(slug) ?? [], ...(next && { next }) }
  })
}

async function change(
  ctx: RouterContext,
  form: URLSearchParams,
  session: Session,
  needs: PanelPartnersNeeds,
): Promise<void> {
  const kept = present(await needs.desk.find(ctx.params.slug ?? ''))
  const { slug } = kept.partner
  const { slug: _, ...said } = saidIn(form)
  const shown = { ...fieldsOf(kept.partner), ...said }
  if (form.get('version') !== versionOf(kept.partner))
    return showPartner(ctx, session, kept, { said: shown, reasons: [], isOutdated: true }, needs, 409)
  const changed = present(await needs.desk.change(slug, said))
  if ('reasons' in changed)
    return showPartner(ctx, session, kept, { said: shown, reasons: changed.reasons }, needs, 422)
  goTo(ctx, pageOf(slug), { did: 'changed' })
}

type Form = Pick<PartnerPageProps, 'said' | 'reasons' | 'isOutdated'>

async function showPartner(
  ctx: RouterContext,
  session: Session,
  kept: KeptPartner,
  form: Form,
  needs: PanelPartnersNeeds,
  status = 200,
): Promise<void> {
  const { categories, store } = needs
  const frame = await panelFrame(ctx, session, needs)
  const [listed] = await withPolls([kept], needs)
  const waiting = (await store.quarantine.tally()).partners.find(({ partner }) => partner === kept.partner.slug)
  const held = (waiting?.quarantined ?? 0) + (waiting?.refused ?? 0)
  const push = await store.push.byPartner(kept.partner.slug)
  const page = PartnerPage({
    ...frame,
    ...form,
    kept: listed ?? { ...kept, polls: [] },
    categories,
    version: versionOf(kept.partner),
    held,
    ...(push && { push }),
  })
  writePanel(ctx, page, frame.language, status)
}

/** Two forms written for the same contract have the same. */
function versionOf(partner: Partner): string {
  return createHash('sha256').update(JSON.stringify(partner)).digest('base64url').slice(0, 16)
}

function present<T>(found: T | undefined): T {
  if (found === undefined)
    throw new Problem('not-found', { tr: 'Böyle bir ortak yok.', en: 'There is no such partner.' })
  return found
}

function unsure(): Problem {
  return new Problem('malformed', { tr: CONTRACT_WORDS.tr.removeUnsure, en: CONTRACT_WORDS.en.removeUnsure })
}
