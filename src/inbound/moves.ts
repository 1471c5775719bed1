// Alone knows when a redirect that says "for good" is believed (RFC 9110 §15.4.2, §15.4.9).
import type { Move } from '../model/poll.js'
import type { Hop } from '../net/answer.js'

/** So many good polls in a row, over so long: a hotel's portal, a broken deployment and a hijacked name pass sooner. */
export const MOVE_TIMES = 10
export const MOVE_MS = 24 * 60 * 60_000
/** As much as a partner's address may have. */
const LONGEST_ADDRESS = 2000

/**
 * Where all hops from the first on are permanent, as far as they are. A redirect to http from https is none: it is not
 * even followed. Undefined: the address was good as it is.
 */
export function moveAfter(before: Move | undefined, hops: readonly Hop[], now: number): Move | undefined {
  const temporary = hops.findIndex(({ status }) => status !== 301 && status !== 308)
  const to = hops[(temporary < 0 ? hops.length : temporary) - 1]?.to
  if (to === undefined || to.length > LONGEST_ADDRESS) return undefined
  if (before?.to === to) return { ...before, times: before.times + 1, lastAt: now }
  return { to, times: 1, firstAt: now, lastAt: now }
}

export function isSettled({ times, firstAt, lastAt }: Move): boolean {
  return times >= MOVE_TIMES && lastAt - firstAt >= MOVE_MS
}
