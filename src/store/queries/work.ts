// Alone knows how work is planned, claimed and ended, so that no two do the same at once.
import type { Kysely, Transaction } from 'kysely'
import type { Engine } from '../engine.js'
import type { Schema } from '../schema.js'
import type { WorkItem, WorkKind } from '../store.js'

/** Plans it for that time, whatever was planned before; a claim in hand stays. */
export async function planWork(
  within: Transaction<Schema>,
  kind: WorkKind,
  subject: string,
  dueAt: number,
): Promise<void> {
  await within
    .insertInto('work')
    .values({ kind, subject, due_at: dueAt, claim: null, claimed_until: null })
    .onConflict(conflict => conflict.columns(['kind', 'subject']).doUpdateSet({ due_at: dueAt }))
    .execute()
}

export async function dropWork(within: Transaction<Schema>, kind: WorkKind, subject: string): Promise<void> {
  await within.deleteFrom('work').where('kind', '=', kind).where('subject', '=', subject).execute()
}

/** As WorkStore.claim. */
export async function claimWork(
  { db, skipLocked }: Pick<Engine, 'db' | 'skipLocked'>,
  kind: WorkKind,
  claim: string,
  { now, until }: { readonly now: number; readonly until: number },
  limit: number,
): Promise<readonly WorkItem[]> {
  return db.transaction().execute(async within => {
    const due = await skipLocked(
      within
        .selectFrom('work')
        .select(['subject', 'due_at'])
        .where('kind', '=', kind)
        .where('due_at', '<=', now)
        .where(({ eb, or }) => or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', now)]))
        .orderBy('due_at')
        .orderBy('subject')
        .limit(limit),
    ).execute()
    for (const { subject } of due)
      await within
        .updateTable('work')
        .set({ claim, claimed_until: until })
        .where('kind', '=', kind)
        .where('subject', '=', subject)
        .execute()
    return due.map(({ subject, due_at }) => ({ kind, subject, dueAt: due_at, claim }))
  })
}

/** As WorkStore.again. What was hastened while it was in hand is done once more at once. */
export async function workAgain(db: Kysely<Schema>, item: WorkItem, dueAt: number): Promise<boolean> {
  return db.transaction().execute(async within => {
    const row = await within
      .selectFrom('work')
      .select('due_at')
      .where('kind', '=', item.kind)
      .where('subject', '=', item.subject)
      .where('claim', '=', item.claim)
      .executeTakeFirst()
    if (!row) return false
    await within
      .updateTable('work')
      .set({ due_at: row.due_at === item.dueAt ? dueAt : row.due_at, claim: null, claimed_until: null })
      .where('kind', '=', item.kind)
      .where('subject', '=', item.subject)
      .execute()
    return true
  })
}

/** As WorkStore.hasten. */
export async function hastenWork(db: Kysely<Schema>, kind: WorkKind, subject: string, dueAt: number): Promise<boolean> {
  return db.transaction().execute(async within => {
    const { numUpdatedRows } = await within
      .updateTable('work')
      .set({ due_at: dueAt })
      .where('kind', '=', kind)
      .where('subject', '=', subject)
      .executeTakeFirstOrThrow()
    return numUpdatedRows > 0n
  })
}

/** As WorkStore.due. */
export async function dueWork(db: Kysely<Schema>, kind: WorkKind, now: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('work')
    .select('subject')
    .where('kind', '=', kind)
    .where('due_at', '<=', now)
    .execute()
  return rows.map(({ subject }) => subject)
}

/** As WorkStore.next. */
export async function nextWork(db: Kysely<Schema>, kind: WorkKind): Promise<number | undefined> {
  const rows = await db
    .selectFrom('work')
    .select(({ fn }) => [fn.min('due_at').as('due')])
    .where('kind', '=', kind)
    .where('claimed_until', 'is', null)
    .executeTakeFirst()
  const claimed = await db
    .selectFrom('work')
    .select(({ fn }) => [fn.min('claimed_until').as('until')])
    .where('kind', '=', kind)
    .where('claimed_until', 'is not', null)
    .executeTakeFirst()
  const times = [rows?.due, claimed?.until].filter(time => typeof time === 'number')
  return times.length > 0 ? Math.min(...times) : undefined
}
