// Alone tells when a partner is asked next: what the last poll left, unless its site rests or somebody asked for it.
import type { NextPoll } from '../model/next-poll.js'
import type { Health } from '../model/poll.js'
import type { PlannedWork } from '../store/store.js'

/** Undefined: it is not asked by itself (paused, removed, gone). */
export function plannedPoll(
  { next }: Pick<Health, 'next'>,
  planned: PlannedWork | undefined,
  now: number,
): NextPoll | undefined {
  if (!planned) return undefined
  const { dueAt, restUntil = 0 } = planned
  if (restUntil > Math.max(dueAt, now)) return { at: restUntil, because: 'site' }
  return next?.at === dueAt ? next : { at: dueAt, because: 'asked' }
}
