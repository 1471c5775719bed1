// Alone is the operator's door for complaints, replies, orders and errors: taken in, listed with their clocks, decided.
import { Router } from '@koa/router'
import type { Context } from 'koa'
import type { CaseDesk } from '../../desk/case-desk.js'
import { toldCase, toldWhole } from '../../desk/case-told.js'
import { type FindKeyNeeds, findKey } from '../../desk/find-key.js'
import { type NotifyNeeds, type Reached, toTell } from '../../desk/notify.js'
import { CASE_STATES, type Case, type CaseKind } from '../../model/case.js'
import type { Reason } from '../../model/draft.js'
import type { Key } from '../../model/key.js'
import type { Site } from '../../outbound/links.js'
import { type BearerNeeds, bearerOnly, keyNameOf } from '../bearer-only.js'
import { answerList, listQuery } from '../list-query.js'
import { Problem } from '../problem.js'
import { sentFields } from '../sent-fields.js'

export interface ApiCasesNeeds extends BearerNeeds {
  readonly cases: CaseDesk
  readonly store: NotifyNeeds & FindKeyNeeds
  readonly reach: (keys: readonly Key[]) => Promise<Reached>
  readonly site: Site
  /** Epoch milliseconds. */
  readonly now: () => number
  /** Resolves when the documents show what was written before the call. */
  readonly settled: () => Promise<void>
}

/** Where each kind is found. */
export const CASE_PATHS: Readonly<Record<CaseKind, string>> = {
  takedown: 'takedowns',
  reply: 'replies',
  order: 'orders',
  error: 'reports',
}

export function apiCases(needs: ApiCasesNeeds): Router {
  const router = new Router({ strict: true, sensitive: true })
  for (const [kind, path] of Object.entries(CASE_PATHS) as [CaseKind, string][])
    add(router, kind, `/api/${path}`, needs)
  return router
}

function add(router: Router, kind: CaseKind, path: string, needs: ApiCasesNeeds): void {
  const { cases, site } = needs
  const find = async (ctx: Context & { params: { number?: string } }) => {
    const found = await cases.find(ctx.params.number ?? '')
    if (found?.kind !== kind) throw new Problem('not-found', NO_CASE)
    return found
  }
  router
    .use(path, bearerOnly(needs))
    .get(path, async ctx => {
      const { limit, after = '0' } = listQuery(ctx)
      const { open } = ctx.query
      if (open !== undefined && open !== 'true' && open !== 'false') throw new Problem('malformed', OPEN)
      if (!/^\d{1,9}$/.test(after)) throw new Problem('malformed', AFTER)
      const offset = Number(after)
      const found = await cases.list({ kind, open: open === 'true', limit: limit + 1, offset })
      const next = found.length > limit ? String(offset + limit) : undefined
      answerList(
        ctx,
        found.slice(0, limit).map(each => toldCase(each, needs.now())),
        next,
        site.publicUrl,
      )
    })
    .post(path, async ctx => {
      const opened = await cases.open(await readCase(ctx, kind, needs), keyNameOf(ctx))
      if ('reasons' in opened) throw refused(opened.reasons)
      ctx.status = 201
      ctx.set('Location', `${path}/${opened.number}`)
      ctx.body = await whole(opened, needs)
    })
    .get(`${path}/:number`, async ctx => {
      ctx.body = await whole(await find(ctx), needs)
    })
    .post(`${path}/:number/decide`, async ctx => {
      const { number } = await find(ctx)
      const { to, note } = await sentFields(ctx)
      const state = CASE_STATES.find(each => each === to)
      if (!state) throw refused([{ field: 'to', message: STATE, allowed: CASE_STATES }])
      const by = keyNameOf(ctx)
      const answer = await cases.decide(number, { to: state, by, ...(typeof note === 'string' && { note }) })
      if (!answer) throw new Problem('not-found', NO_CASE)
      if ('reasons' in answer) throw refused(answer.reasons, 'conflict')
      await needs.settled()
      ctx.body = await whole(answer.decided, needs)
    })
}

/** Fields as in `toldCase`; `articles` are keys, pages here, or addresses at their publisher. */
async function readCase(ctx: Context, kind: CaseKind, { store }: ApiCasesNeeds) {
  const sent = await sentFields(ctx)
  const { articles, claimant, order } = sent
  const receivedAt = time(sent.received_at, 'received_at')
  const said = object(claimant)
  const named = object(order)
  return {
    kind,
    keys: await keysIn(articles, store),
    claimant: { ...word(said, 'name'), ...word(said, 'contact'), ...word(said, 'capacity') },
    text: word(sent, 'text').text ?? '',
    ...word(sent, 'work'),
    ...(receivedAt !== undefined && { receivedAt }),
    ...(kind === 'order' && {
      order: {
        authority: word(named, 'authority').authority ?? '',
        number: word(named, 'number').number ?? '',
        date: time(named.date, 'order.date') ?? Number.POSITIVE_INFINITY,
        ...word(named, 'url'),
      },
    }),
  }
}

const object = (value: unknown) =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

function word<Name extends string>(
  said: Readonly<Record<string, unknown>>,
  name: Name,
): { readonly [K in Name]?: string } {
  const value = said[name]
  if (value === undefined || value === null) return {}
  if (typeof value !== 'string') throw refused([{ field: name, message: TEXT }])
  return { [name]: value.toWellFormed().replaceAll('\0', '') } as { readonly [K in Name]: string }
}

function time(value: unknown, field: string): number | undefined {
  if (value === undefined || value === null) return undefined
  const at = typeof value === 'string' && RFC3339.test(value) ? Date.parse(value) : Number.NaN
  if (!Number.isFinite(at)) throw refused([{ field, message: TIME }])
  return at
}
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/

/** What is no article of ours stays, and is then not found. */
async function keysIn(said: unknown, needs: FindKeyNeeds): Promise<readonly Key[]> {
  const list = (Array.isArray(said) ? said : [said]).filter(each => typeof each === 'string').slice(0, MOST_SAID)
  return Promise.all(list.map(async each => (await findKey(each, needs)) ?? ''))
}
/** One more than a case may have. */
const MOST_SAID = 201

async function whole(each: Case, { store, reach, now }: ApiCasesNeeds): Promise<object> {
  return toldWhole(each, await toTell(each, store), await reach(each.keys), now())
}

function refused(errors: readonly Reason[], as: 'unprocessable' | 'conflict' = 'unprocessable'): Problem {
  const [first] = errors
  return new Problem(as, first?.message ?? { tr: 'Uygun değil.', en: 'It does not fit.' }, { errors })
}

const NO_CASE = { tr: 'Böyle bir kayıt yok.', en: 'There is no such case.' }
const OPEN = { tr: 'open: true ya da false.', en: 'open is true or false.' }
const AFTER = { tr: 'after bilinmiyor.', en: 'after is unknown.' }
const STATE = { tr: 'Böyle bir durum yok.', en: 'There is no such state.' }
const TEXT = { tr: 'Bir metin beklenir.', en: 'A text is expected.' }
const TIME = {
  tr: '2026-03-01T09:00:00+03:00 gibi bir zaman beklenir (RFC 3339).',
  en: 'A time such as 2026-03-01T09:00:00+03:00 is expected (RFC 3339).',
}
