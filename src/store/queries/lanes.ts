// Alone knows how a lane is opened, taken by one at a time, given back, and left alone for a while.
import type { Kysely, Transaction } from 'kysely'
import type { Engine } from '../engine.js'
import type { Schema } from '../schema.js'
import type { ClaimQuery, LaneRest } from '../store.js'

export async function openLane(within: Transaction<Schema>, lane: string): Promise<void> {
  await within
    .insertInto('lanes')
    .values({ lane, free_at: 0, claim: null, rest_until: 0, strikes: 0 })
    .onConflict(conflict => conflict.column('lane').doNothing())
    .execute()
}

/** False when somebody has it, or it rests. Whoever is just taking it is passed over, so nobody waits for anybody. */
export async function takeLane(
  within: Transaction<Schema>,
  { skipLocked }: Pick<Engine, 'skipLocked'>,
  lane: string,
  {
    claim,
    now,
    until,
    evenIfTaken = false,
  }: { readonly claim: string } & Pick<ClaimQuery, 'now' | 'until' | 'evenIfTaken'>,
): Promise<boolean> {
  const awake = within.selectFrom('lanes').select('lane').where('lane', '=', lane).where('rest_until', '<=', now)
  const free = await skipLocked(evenIfTaken ? awake : awake.where('free_at', '<=', now)).executeTakeFirst()
  if (!free) return false
  await within.updateTable('lanes').set({ claim, free_at: until }).where('lane', '=', lane).execute()
  return true
}

/** Nothing when it was lost meanwhile. */
export async function leaveLane(
  within: Transaction<Schema>,
  { lane, claim }: { readonly lane?: string; readonly claim: string },
  freeAt: number,
): Promise<void> {
  if (lane === undefined) return
  await within
    .updateTable('lanes')
    .set({ claim: null, free_at: freeAt })
    .where('lane', '=', lane)
    .where('claim', '=', claim)
    .execute()
}

/** As WorkStore.rest. */
export async function restLane(
  db: Kysely<Schema>,
  lane: string,
  next: (before: LaneRest | undefined) => LaneRest,
): Promise<void> {
  await db.transaction().execute(async within => {
    await openLane(within, lane)
    // Before it is read, so that of two who say so at once both are counted.
    const { rest_until: until, strikes } = await within
      .updateTable('lanes')
      .set(({ ref }) => ({ strikes: ref('strikes') }))
      .where('lane', '=', lane)
      .returning(['rest_until', 'strikes'])
      .executeTakeFirstOrThrow()
    const rest = next(strikes === 0 ? undefined : { until, strikes })
    await within
      .updateTable('lanes')
      .set({ rest_until: rest.until, strikes: rest.strikes })
      .where('lane', '=', lane)
      .execute()
  })
}
