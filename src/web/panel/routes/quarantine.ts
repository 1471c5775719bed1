// Alone answers for the quarantine in the panel: lists, items, and decisions about one or about all that wait for one rule.
import type { Router, RouterContext } from '@koa/router'
import type { Session } from '../../../access/sessions.js'
import type { PartnerDesk } from '../../../inbound/partner-desk.js'
import type { Cleared, QuarantineDesk } from '../../../inbound/quarantine-desk.js'
import type { Reason } from '../../../model/draft.js'
import { groundsOf, HELD_STATES, type HeldItem } from '../../../model/held-item.js'
import { KEY_PATTERN } from '../../../model/key.js'
import { Problem } from '../../problem.js'
import type { Entrance } from '../entrance.js'
import { HeldItemPage } from '../pages/held-item.js'
import { QuarantinePage } from '../pages/quarantine.js'
import { addressOf, type HeldFilter } from '../pages/quarantine-tallies.js'
import { type PanelPageNeeds, panelFrame, writePanel } from '../panel-page.js'
import { goTo } from '../panel-path.js'

export interface PanelQuarantineNeeds extends PanelPageNeeds {
  readonly entrance: Entrance
  readonly quarantine: QuarantineDesk
  readonly desk: PartnerDesk
  /** Resolves when the documents show what was written before the call. */
  readonly settled: () => Promise<void>
}

const LIST = '/panel/quarantine'
const PAGE = 30

export function quarantine(router: Router, needs: PanelQuarantineNeeds): void {
  const { entrance, settled } = needs
  const desk = needs.quarantine
  const at = (path: string) => `${LIST}/:key${path}`
  const all = (did: 'released' | 'rejected', act: (partner: string, ground: string) => Promise<Cleared>) =>
    entrance.act(async (ctx, form) => {
      const filter = { partner: form.get('partner') ?? '', ground: form.get('rule') ?? '', state: 'waiting' as const }
      const { done, refused, more } = await act(filter.partner, filter.ground)
      await settled()
      goTo(ctx, addressOf(filter), { did, n: done, kept: refused || undefined, more: more ? 1 : undefined })
    })
  router
    .get(
      LIST,
      entrance.page((ctx, session) => list(ctx, session, needs)),
    )
    .get(
      at(''),
      entrance.page(async (ctx, session) => {
        const item = await find(ctx, desk)
        if (item) await showItem(ctx, session, item, [], needs)
        else goTo(ctx, LIST, { did: 'gone' })
      }),
    )
    .get(
      at('/raw'),
      entrance.page(async ctx => sendRaw(ctx, await find(ctx, desk))),
    )
    .post(`${LIST}/release-all`, all('released', desk.releaseAll))
    .post(`${LIST}/reject-all`, all('rejected', desk.rejectAll))
    .post(
      at('/release'),
      entrance.act(async (ctx, _form, session) => {
        const item = await find(ctx, desk)
        if (!item) return goTo(ctx, LIST, { did: 'gone' })
        const released = await desk.release(item.key)
        if (!released) return goTo(ctx, `${LIST}/${item.key}`, { did: 'orphan' })
        if ('reasons' in released) return showItem(ctx, session, item, released.reasons, needs, 422)
        await settled()
        goTo(ctx, addressOf({ partner: item.partner, state: 'waiting' }), { did: 'released' })
      }),
    )
    .post(
      at('/reject'),
      entrance.act(async ctx => {
        const item = await find(ctx, desk)
        const isDone = item && (await desk.reject(item.key))
        if (!isDone) return goTo(ctx, LIST, { did: 'gone' })
        goTo(ctx, addressOf({ partner: item.partner, state: 'waiting' }), { did: 'rejected' })
      }),
    )
}

async function find(ctx: RouterContext, desk: QuarantineDesk): Promise<HeldItem | undefined> {
  const { key = '' } = ctx.params
  return KEY_PATTERN.test(key) ? desk.find(key) : undefined
}

function filterOf({ query }: RouterContext): HeldFilter {
  const { partner, rule, state = 'waiting' } = query
  const known = HELD_STATES.find(each => each === state)
  if (!known)
    throw new Problem('malformed', {
      tr: `state: ${HELD_STATES.join(', ')} beklenir.`,
      en: `state is one of ${HELD_STATES.join(', ')}.`,
    })
  return {
    state: known,
    ...(typeof partner === 'string' && partner && { partner: partner.slice(0, 100) }),
    ...(typeof rule === 'string' && rule && { ground: rule.slice(0, 200) }),
  }
}

async function list(ctx: RouterContext, session: Session, needs: PanelQuarantineNeeds): Promise<void> {
  const filter = filterOf(ctx)
  const { after } = ctx.query
  // One that is gone meanwhile has no place in the list any more: then it is shown from its beginning.
  const last = typeof after === 'string' && KEY_PATTERN.test(after) ? await needs.quarantine.find(after) : undefined
  const found = await needs.quarantine.list({ ...filter, limit: PAGE + 1, ...(last && { after: last }) })
  const shown = found.slice(0, PAGE)
  const next = found.length > PAGE ? shown.at(-1)?.key : undefined
  const names = new Map((await needs.desk.list()).map(({ partner }) => [partner.slug, partner.name]))
  const frame = await panelFrame(ctx, session, needs)
  const page = QuarantinePage({
    ...frame,
    filter,
    names,
    tally: await needs.quarantine.tally(),
    items: shown.map(item => ({ ...item, grounds: groundsOf(item) })),
    isLater: last !== undefined,
    ...(next !== undefined && { next }),
  })
  writePanel(ctx, page, frame.language)
}

async function showItem(
  ctx: RouterContext,
  session: Session,
  item: HeldItem,
  reasons: readonly Reason[],
  needs: PanelQuarantineNeeds,
  status = 200,
): Promise<void> {
  const frame = await panelFrame(ctx, session, needs)
  const partner = (await needs.desk.find(item.partner))?.partner
  writePanel(ctx, HeldItemPage({ ...frame, item, reasons, ...(partner && { partner }) }), frame.language, status)
}

/** As it came, to be kept and never to be shown by a browser. */
function sendRaw(ctx: RouterContext, item: HeldItem | undefined): void {
  if (!item) {
    goTo(ctx, LIST, { did: 'gone' })
    return
  }
  ctx.attachment(`${item.key}.txt`)
  ctx.type = 'application/octet-stream'
  ctx.set({
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  })
  ctx.body = Buffer.from(item.raw, 'utf8')
}
