// Alone knows how work is handed out, so that no two do the same at once, nor two things that bother the same.
import type { Transaction } from 'kysely'
import type { Engine } from '../engine.js'
import type { Schema } from '../schema.js'
import type { ClaimQuery, WorkItem, WorkKind } from '../store.js'
import { takeLane } from './lanes.js'

/** As WorkStore.claim. */
export async function claimWork(
  engine: Pick<Engine, 'db' | 'skipLocked'>,
  kind: WorkKind,
  claim: string,
  query: ClaimQuery,
): Promise<readonly WorkItem[]> {
  const { now, until, limit, evenIfTaken = false } = query
  return engine.db.transaction().execute(async within => {
    const taken: WorkItem[] = []
    const tried = new Set<string>()
    // Many who wait in one lane must not hide those behind them: each turn looks past the lanes it has seen.
    while (taken.length < limit) {
      const rows = await claimable(engine, within, { kind, query, tried }, limit - taken.length)
      if (rows.length === 0) break
      for (const { subject, due_at, lane } of rows) {
        if (taken.length >= limit || (lane !== null && tried.has(lane))) continue
        if (lane !== null) {
          tried.add(lane)
          if (!(await takeLane(within, engine, lane, { claim, now, until, evenIfTaken }))) continue
        }
        await within
          .updateTable('work')
          .set({ claim, claimed_until: until })
          .where('kind', '=', kind)
          .where('subject', '=', subject)
          .execute()
        taken.push({ kind, subject, dueAt: due_at, claim, ...(lane !== null && { lane }) })
      }
    }
    return taken
  })
}

interface Wanted {
  readonly kind: WorkKind
  readonly query: ClaimQuery
  readonly tried: ReadonlySet<string>
}

function claimable(
  { skipLocked }: Pick<Engine, 'skipLocked'>,
  within: Transaction<Schema>,
  { kind, query: { now, only, evenIfTaken = false }, tried }: Wanted,
  limit: number,
) {
  const all = within.selectFrom('work').select(['subject', 'due_at', 'lane']).where('kind', '=', kind)
  const unclaimed = evenIfTaken
    ? all
    : all.where(({ eb, or }) => or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', now)]))
  const free = unclaimed.where(({ not, exists, selectFrom }) =>
    not(
      exists(
        selectFrom('lanes')
          .select('lanes.lane')
          .whereRef('lanes.lane', '=', 'work.lane')
          .where(({ eb, or }) => or([eb('rest_until', '>', now), ...(evenIfTaken ? [] : [eb('free_at', '>', now)])])),
      ),
    ),
  )
  const untried =
    tried.size === 0 ? free : free.where(({ eb, or }) => or([eb('lane', 'is', null), eb('lane', 'not in', [...tried])]))
  const wanted = only ? untried.where('subject', 'in', [...only]) : untried.where('due_at', '<=', now)
  return skipLocked(wanted.orderBy('due_at').orderBy('subject').limit(limit)).execute()
}
