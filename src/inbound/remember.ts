// Alone knows what an answer teaches about its origin: whether its validators are true, whether it has gone, where it is moving.
import type { Health } from '../model/poll.js'
import type { Brought } from './documents.js'
import { moveAfter } from './moves.js'
import { type AskedWith, afterNotModified, afterWhole, nextCheck } from './trust.js'

interface Around {
  readonly manner: AskedWith
  /** What was known when it was asked, and what came of the document. */
  readonly before: Health
  readonly after: Health
}

/** `chance`: from 0 up to, not including, 1. */
export function remember(
  brought: Brought,
  { manner, before, after }: Around,
  { now, chance }: { readonly now: number; readonly chance: number },
): Health {
  if (brought.outcome === 'failed') return isGone(brought) ? { ...after, goneAt: before.goneAt ?? now } : after
  // What could not be taken in shows nothing of validators, and a page in place of a feed nothing of addresses.
  if (after.failures > 0) return after
  const { probe: _, untrue: __, move: ___, goneAt: ____, ...rest } = after
  const move = moveAfter(before.move, brought.hops, now)
  const learnt = { ...rest, ...(move && { move }) }
  if (brought.outcome === 'not-modified')
    return { ...learnt, wholeAt: before.wholeAt ?? nextCheck(now, chance), ...afterNotModified(manner, before, now) }
  const { outcome, tally } = after
  const changed = outcome === 'merged' && tally !== undefined && tally.added + tally.changed > 0
  const shown = afterWhole(manner, { before, url: brought.url, after: brought.validators, changed }, now)
  return { ...learnt, wholeAt: nextCheck(now, chance), ...shown }
}

/** A temporary redirect that ends at 410 says nothing of the address that was asked. */
function isGone({ status, hops }: Extract<Brought, { outcome: 'failed' }>): boolean {
  return status === 410 && hops.every(hop => hop.status === 301 || hop.status === 308)
}
