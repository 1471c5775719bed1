// Alone knows how work is planned, ended and looked up; handing it out is a matter of its own (claim.ts).
import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../schema.js'
import type { PlannedWork, WorkItem, WorkKind } from '../store.js'
import { leaveLane, openLane } from './lanes.js'

/** As WorkStore.plan. */
export async function planWork(
  within: Transaction<Schema>,
  kind: WorkKind,
  subject: string,
  dueAt: number,
  lane?: string,
): Promise<void> {
  if (lane !== undefined) await openLane(within, lane)
  await within
    .insertInto('work')
    .values({ kind, subject, lane: lane ?? null, due_at: dueAt, claim: null, claimed_until: null })
    .onConflict(conflict => conflict.columns(['kind', 'subject']).doUpdateSet({ due_at: dueAt, lane: lane ?? null }))
    .execute()
}

/** Nothing when it is not planned. Whoever has it in hand keeps the lane it was taken in. */
export async function switchLane(
  within: Transaction<Schema>,
  kind: WorkKind,
  subject: string,
  lane: string | undefined,
): Promise<void> {
  if (lane !== undefined) await openLane(within, lane)
  await within
    .updateTable('work')
    .set({ lane: lane ?? null })
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .execute()
}

export async function dropWork(within: Transaction<Schema>, kind: WorkKind, subject: string): Promise<void> {
  await within.deleteFrom('work').where('kind', '=', kind).where('subject', '=', subject).execute()
}

/** As WorkStore.again. What was hastened while it was in hand is done once more at once. */
export async function workAgain(
  db: Kysely<Schema>,
  item: WorkItem,
  dueAt: number | undefined,
  laneFreeAt = 0,
): Promise<boolean> {
  const { kind, subject, claim } = item
  return db.transaction().execute(async within => {
    const row = await within
      .selectFrom('work')
      .select('due_at')
      .where('kind', '=', kind)
      .where('subject', '=', subject)
      .where('claim', '=', claim)
      .executeTakeFirst()
    await leaveLane(within, item, laneFreeAt)
    if (!row) return false
    const hastened = row.due_at !== item.dueAt
    if (dueAt === undefined && !hastened) await dropWork(within, kind, subject)
    else
      await within
        .updateTable('work')
        .set({ due_at: hastened ? row.due_at : (dueAt as number), claim: null, claimed_until: null })
        .where('kind', '=', kind)
        .where('subject', '=', subject)
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

/** As WorkStore.planned. */
export async function plannedWork(
  db: Kysely<Schema>,
  kind: WorkKind,
  subject?: string,
): Promise<ReadonlyMap<string, PlannedWork>> {
  const all = db
    .selectFrom('work')
    .leftJoin('lanes', 'lanes.lane', 'work.lane')
    .select(['work.subject', 'work.due_at', 'lanes.rest_until'])
    .where('work.kind', '=', kind)
  const rows = await (subject === undefined ? all : all.where('work.subject', '=', subject)).execute()
  return new Map(
    rows.map(row => [row.subject, { dueAt: row.due_at, ...(row.rest_until && { restUntil: row.rest_until }) }]),
  )
}

/** As WorkStore.next. */
export async function nextWork(db: Kysely<Schema>, kind: WorkKind, now: number): Promise<number | undefined> {
  const times = [await nextUnheld(db, kind, now), await nextLane(db, kind, now), await nextLapse(db, kind)]
  const known = times.filter(time => typeof time === 'number')
  return known.length > 0 ? Math.min(...known) : undefined
}

/** Of what nothing but its time keeps back. */
async function nextUnheld(db: Kysely<Schema>, kind: WorkKind, now: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('work')
    .select('due_at')
    .where('kind', '=', kind)
    .where('claimed_until', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('lanes')
            .select('lanes.lane')
            .whereRef('lanes.lane', '=', 'work.lane')
            .where(({ eb, or }) => or([eb('free_at', '>', now), eb('rest_until', '>', now)])),
        ),
      ),
    )
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst()
  return row?.due_at
}

/** Of what waits in a lane that somebody has, or that rests. */
async function nextLane(db: Kysely<Schema>, kind: WorkKind, now: number): Promise<number | undefined> {
  const rows = await db
    .selectFrom('lanes')
    .innerJoin('work', 'work.lane', 'lanes.lane')
    .select(({ fn }) => ['lanes.free_at', 'lanes.rest_until', fn.min('work.due_at').as('due_at')])
    .where('work.kind', '=', kind)
    .where('work.claimed_until', 'is', null)
    .where(({ eb, or }) => or([eb('free_at', '>', now), eb('rest_until', '>', now)]))
    .groupBy(['lanes.lane', 'lanes.free_at', 'lanes.rest_until'])
    .execute()
  const times = rows.map(({ free_at, rest_until, due_at }) => Math.max(free_at, rest_until, due_at))
  return times.length > 0 ? Math.min(...times) : undefined
}

/** Of what somebody has who may have died: when the claim runs out, and nothing else keeps it back. */
async function nextLapse(db: Kysely<Schema>, kind: WorkKind): Promise<number | undefined> {
  const rows = await db
    .selectFrom('work')
    .leftJoin('lanes', 'lanes.lane', 'work.lane')
    .select(['work.claimed_until', 'work.due_at', 'lanes.free_at', 'lanes.rest_until'])
    .where('work.kind', '=', kind)
    .where('work.claimed_until', 'is not', null)
    .execute()
  const times = rows.map(row => Math.max(row.claimed_until ?? 0, row.due_at, row.free_at ?? 0, row.rest_until ?? 0))
  return times.length > 0 ? Math.min(...times) : undefined
}
