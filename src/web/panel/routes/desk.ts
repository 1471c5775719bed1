// Alone answers for the desk in the panel: what is due, one case, its decisions, and what is taken in by hand.
import type { Router, RouterContext } from '@koa/router'
import type { Session } from '../../../access/sessions.js'
import type { CaseDesk, Said } from '../../../desk/case-desk.js'
import { type FindKeyNeeds, findKey } from '../../../desk/find-key.js'
import { type NotifyNeeds, type Reached, toTell } from '../../../desk/notify.js'
import { CASE_KINDS, CASE_STATES, type Case, type CaseKind } from '../../../model/case.js'
import type { Reason } from '../../../model/draft.js'
import type { Key } from '../../../model/key.js'
import { parseDate } from '../../../model/time.js'
import { Problem } from '../../problem.js'
import type { Entrance } from '../entrance.js'
import { CasePage, type CasePageProps } from '../pages/case.js'
import { type DeskFilter, DeskPage } from '../pages/desk.js'
import { DESK_WORDS } from '../pages/desk-words.js'
import { OPEN_FIELDS, OpenCasePage, type OpenCasePageProps, type OpenField } from '../pages/open-case.js'
import { type PanelPageNeeds, panelFrame, writePanel } from '../panel-page.js'
import { goTo } from '../panel-path.js'

export interface PanelDeskNeeds extends PanelPageNeeds {
  readonly entrance: Entrance
  readonly cases: CaseDesk
  readonly store: NotifyNeeds & FindKeyNeeds
  readonly reach: (keys: readonly Key[]) => Promise<Reached>
  /** Resolves when the documents show what was written before the call. */
  readonly settled: () => Promise<void>
}

const LIST = '/panel/cases'
const PAGE = 50

export function desk(router: Router, needs: PanelDeskNeeds): void {
  const { entrance, cases } = needs
  router
    .get(
      LIST,
      entrance.page((ctx, session) => list(ctx, session, needs)),
    )
    .get(
      `${LIST}/open`,
      entrance.page((ctx, session) =>
        showForm(ctx, session, { kind: kindNamed(ctx.query.kind) ?? 'takedown', given: {}, reasons: [] }, needs),
      ),
    )
    .post(
      LIST,
      entrance.act((ctx, form, session) => open(ctx, form, session, needs)),
    )
    .get(
      `${LIST}/:number`,
      entrance.page(async (ctx, session) => showCase(ctx, session, await find(ctx, cases), { reasons: [] }, needs)),
    )
    .post(
      `${LIST}/:number/decide`,
      entrance.act((ctx, form, session) => decide(ctx, form, session, needs)),
    )
}

function kindNamed(said: unknown): CaseKind | undefined {
  return CASE_KINDS.find(kind => kind === said)
}

async function find(ctx: RouterContext, cases: CaseDesk): Promise<Case> {
  const found = await cases.find(ctx.params.number ?? '')
  if (!found) throw new Problem('not-found', { tr: 'Böyle bir kayıt yok.', en: 'There is no such case.' })
  return found
}

async function list(ctx: RouterContext, session: Session, needs: PanelDeskNeeds): Promise<void> {
  const { kind: said, all, after = '0' } = ctx.query
  const kind = kindNamed(said)
  const isOffset = typeof after === 'string' && /^\d{1,9}$/.test(after)
  if ((said !== undefined && !kind) || !isOffset) throw new Problem('malformed', WRONG_FILTER)
  const filter: DeskFilter = { ...(kind && { kind }), all: all === 'yes', offset: Number(after) }
  const { offset } = filter
  const found = await needs.cases.list({ ...(kind && { kind }), open: !filter.all, limit: PAGE + 1, offset })
  const shown = await Promise.all(
    found.slice(0, PAGE).map(async each => {
      const title = (await needs.store.articles.byKey(each.keys[0] ?? ''))?.article.title
      return { ...each, ...(title && { title }) }
    }),
  )
  const frame = await panelFrame(ctx, session, needs)
  const next = found.length > PAGE ? offset + PAGE : undefined
  writePanel(ctx, DeskPage({ ...frame, filter, cases: shown, ...(next !== undefined && { next }) }), frame.language)
}

const WRONG_FILTER = {
  tr: `kind: ${CASE_KINDS.join(', ')} beklenir; after bir sayıdır.`,
  en: `kind is one of ${CASE_KINDS.join(', ')}; after is a number.`,
}

async function showCase(
  ctx: RouterContext,
  session: Session,
  of: Case,
  said: Pick<CasePageProps, 'reasons' | 'note'>,
  needs: PanelDeskNeeds,
): Promise<void> {
  const frame = await panelFrame(ctx, session, needs)
  const articles = await Promise.all(
    of.keys.map(async key => {
      const { title, withdrawn } = (await needs.store.articles.byKey(key))?.article ?? {}
      return { key, withdrawn: withdrawn !== undefined, ...(title && { title }) }
    }),
  )
  const notify = await toTell(of, needs.store)
  const reached = await needs.reach(of.keys)
  const status = said.reasons.length > 0 ? 409 : 200
  writePanel(ctx, CasePage({ ...frame, of, articles, notify, reached, ...said }), frame.language, status)
}

async function decide(ctx: RouterContext, form: URLSearchParams, session: Session, needs: PanelDeskNeeds) {
  const { number } = await find(ctx, needs.cases)
  const to = CASE_STATES.find(state => state === form.get('to'))
  if (!to) throw new Problem('malformed', { tr: 'Böyle bir karar yok.', en: 'There is no such decision.' })
  const note = (form.get('note') ?? '').slice(0, MOST_NOTE)
  const answer = await needs.cases.decide(number, { to, by: session.key.name, note })
  if (answer && 'reasons' in answer)
    return showCase(ctx, session, await find(ctx, needs.cases), { reasons: answer.reasons, note }, needs)
  await needs.settled()
  goTo(ctx, `${LIST}/${number}`, { did: 'caseDecided' })
}
const MOST_NOTE = 2000

async function open(ctx: RouterContext, form: URLSearchParams, session: Session, needs: PanelDeskNeeds) {
  const kind = kindNamed(form.get('kind'))
  if (!kind) throw new Problem('malformed', WRONG_FILTER)
  const given = Object.fromEntries(
    OPEN_FIELDS.map(field => [field, (form.get(field) ?? '').trim().toWellFormed().replaceAll('\0', '')]),
  ) as Record<OpenField, string>
  const { zone } = needs.site.publication
  const receivedAt = given.received ? timeIn(given.received, zone) : needs.now()
  const date = kind === 'order' ? timeIn(given.orderDate, zone) : needs.now()
  const reasons: OpenCasePageProps['reasons'] = [
    ...(receivedAt === undefined ? [badTime('received')] : []),
    ...(date === undefined ? [badTime('orderDate')] : []),
  ]
  if (receivedAt === undefined || date === undefined) return showForm(ctx, session, { kind, given, reasons }, needs)
  const addresses = given.articles.split(/\s+/).filter(Boolean).slice(0, MOST_ADDRESSES)
  const keys = await Promise.all(addresses.map(async said => (await findKey(said, needs.store)) ?? ''))
  const said: Said = {
    kind,
    keys,
    text: given.text,
    claimant: {
      ...(given.name && { name: given.name }),
      ...(given.contact && { contact: given.contact }),
      ...(given.capacity && { capacity: given.capacity }),
    },
    ...(given.work && { work: given.work }),
    ...(given.received && { receivedAt }),
    ...(kind === 'order' && {
      order: {
        authority: given.authority,
        number: given.orderNumber,
        date,
        ...(given.orderUrl && { url: given.orderUrl }),
      },
    }),
  }
  const opened = await needs.cases.open(said, session.key.name)
  if ('reasons' in opened) return showForm(ctx, session, { kind, given, reasons: opened.reasons.map(inForm) }, needs)
  goTo(ctx, `${LIST}/${opened.number}`, { did: 'caseOpened' })
}
/** One more than a case may have. */
const MOST_ADDRESSES = 201

const FORM_FIELDS: Readonly<Record<string, OpenField>> = {
  articles: 'articles',
  'claimant.name': 'name',
  'claimant.contact': 'contact',
  'claimant.capacity': 'capacity',
  work: 'work',
  received_at: 'received',
  'order.authority': 'authority',
  'order.number': 'orderNumber',
  'order.date': 'orderDate',
  'order.url': 'orderUrl',
}

function inForm({ field, ...reason }: Reason): OpenCasePageProps['reasons'][number] {
  return { ...reason, field: FORM_FIELDS[field] ?? 'text' }
}

function badTime(field: OpenField): OpenCasePageProps['reasons'][number] {
  return { field, message: { tr: DESK_WORDS.tr.badTime, en: DESK_WORDS.en.badTime } }
}

/** What a browser writes names no zone: it is the publication's. */
function timeIn(said: string, zone: string): number | undefined {
  const local = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)(?::\d\d)?$/.exec(said)
  return parseDate(local ? `${local[3]}.${local[2]}.${local[1]} ${local[4]}` : said, zone)
}

async function showForm(
  ctx: RouterContext,
  session: Session,
  said: Pick<OpenCasePageProps, 'kind' | 'given' | 'reasons'>,
  needs: PanelDeskNeeds,
): Promise<void> {
  const frame = await panelFrame(ctx, session, needs)
  const status = said.reasons.length > 0 ? 422 : 200
  writePanel(ctx, OpenCasePage({ ...frame, ...said }), frame.language, status)
}
