// Alone knows how cases are numbered, written and read.
import type { Kysely, Selectable, Transaction } from 'kysely'
import { type Case, dueAt } from '../../model/case.js'
import type { Happening } from '../../model/chronicle.js'
import { type Key, keyOf } from '../../model/key.js'
import type { CaseQuery } from '../case-store.js'
import type { Engine } from '../engine.js'
import type { CasesTable, Schema } from '../schema.js'
import { writeHappenings } from './chronicle.js'

/** As CaseStore.open. */
export async function openCase(
  { db, hold }: Pick<Engine, 'db' | 'hold'>,
  year: number,
  said: Omit<Case, 'number'>,
): Promise<Case> {
  return db.transaction().execute(async within => {
    // Numbers of a year are given one after the other.
    await hold(within, keyOf(String(year), 'case'))
    const known = await within.selectFrom('cases').selectAll().where('digest', '=', said.digest).executeTakeFirst()
    if (known) return caseOf(known)
    const opened = { ...said, number: await nextNumber(within, year) }
    await within
      .insertInto('cases')
      .values({ number: opened.number, kind: said.kind, digest: said.digest, ...columnsOf(opened), forgotten: 0 })
      .execute()
    const rows = [...new Set(said.keys)].map(key => ({ key, number: opened.number }))
    if (rows.length > 0) await within.insertInto('case_articles').values(rows).execute()
    await writeHappenings(within, [stateOf(opened)])
    return opened
  })
}

async function nextNumber(within: Transaction<Schema>, year: number): Promise<string> {
  const last = await within
    .selectFrom('cases')
    .select('number')
    .where('number', '>=', `${year}-`)
    .where('number', '<', `${year + 1}-`)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  const count = Number(last?.number.slice(String(year).length + 1) ?? 0)
  return `${year}-${String(count + 1).padStart(6, '0')}`
}

/** As CaseStore.byNumber. */
export async function caseByNumber(db: Kysely<Schema>, number: string): Promise<Case | undefined> {
  const row = await db.selectFrom('cases').selectAll().where('number', '=', number).executeTakeFirst()
  return row && caseOf(row)
}

/** As CaseStore.list. What has no clock comes after what has one. */
export async function listCases(
  db: Kysely<Schema>,
  { kind, open, limit, offset = 0 }: CaseQuery,
): Promise<readonly Case[]> {
  let query = db.selectFrom('cases').selectAll()
  if (kind !== undefined) query = query.where('kind', '=', kind)
  const ordered = open
    ? query
        .where('closed_at', 'is', null)
        .orderBy(({ fn, val }) => fn.coalesce('due_at', val(Number.MAX_SAFE_INTEGER)))
        .orderBy('number')
    : query.orderBy('received_at', 'desc').orderBy('number', 'desc')
  return (await ordered.limit(limit).offset(offset).execute()).map(caseOf)
}

/** As CaseStore.ofArticle. */
export async function casesOfArticle(db: Kysely<Schema>, key: Key): Promise<readonly Case[]> {
  const rows = await db
    .selectFrom('case_articles')
    .innerJoin('cases', 'cases.number', 'case_articles.number')
    .selectAll('cases')
    .where('case_articles.key', '=', key)
    .orderBy('cases.number')
    .execute()
  return rows.map(caseOf)
}

/** As CaseStore.revise. */
export async function reviseCase(
  { db, hold }: Pick<Engine, 'db' | 'hold'>,
  number: string,
  next: (current: Case) => Case | undefined,
): Promise<Case | undefined> {
  return db.transaction().execute(async within => {
    await hold(within, keyOf(number, 'case'))
    const current = await caseByNumber(within, number)
    const revised = current && next(current)
    if (!revised) return undefined
    await within.updateTable('cases').set(columnsOf(revised)).where('number', '=', number).execute()
    if (revised.history.length > current.history.length) await writeHappenings(within, [stateOf(revised)])
    return revised
  })
}

/** By the digest of the message; names and reasons stay in the case, where they can be erased. */
function stateOf({ number, kind, keys, digest, order, reply, history, state }: Case): Happening {
  const { at, by } = history.at(-1) ?? { at: 0, by: '' }
  return { kind: 'state', at, keys, body: { case: number, of: kind, state, by, digest, order, reply } }
}

/** As CaseStore.forget. */
export async function forgetClaimants(db: Kysely<Schema>, before: number, limit: number): Promise<number> {
  return db.transaction().execute(async within => {
    const rows = await within
      .selectFrom('cases')
      .selectAll()
      .where('closed_at', '<', before)
      .where('forgotten', '=', 0)
      .orderBy('number')
      .limit(limit)
      .execute()
    for (const row of rows) {
      const { name: _name, contact: _contact, ...claimant } = caseOf(row).claimant
      const record = JSON.stringify({ ...caseOf(row), claimant })
      await within.updateTable('cases').set({ record, forgotten: 1 }).where('number', '=', row.number).execute()
    }
    return rows.length
  })
}

function columnsOf(each: Case): Pick<Selectable<CasesTable>, 'record' | 'received_at' | 'due_at' | 'closed_at'> {
  return {
    record: JSON.stringify(each),
    received_at: each.receivedAt,
    due_at: dueAt(each) ?? null,
    closed_at: each.closedAt ?? null,
  }
}

const caseOf = ({ record }: Pick<Selectable<CasesTable>, 'record'>): Case => JSON.parse(record) as Case
