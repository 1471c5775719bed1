// Alone knows when a poll teaches nothing: "not modified" once more, and all that is known of the partner stands as it is.
import type { Health } from '../model/poll.js'
import type { Brought } from './documents.js'
import type { AskedWith } from './trust.js'

/**
 * Whether what came leaves `health` as it is, but for its times. Most polls do, so it is asked before anything else is made
 * of them. `health`: of a partner whose contract is the one the document was taken in under.
 */
export function teachesNothing(brought: Brought, { how }: AskedWith, health: Health): boolean {
  return (
    brought.outcome === 'not-modified' &&
    how === 'usual' &&
    brought.hops.length === 0 &&
    brought.validators.etag === health.etag &&
    brought.validators.lastModified === health.lastModified &&
    brought.validators.from === health.from &&
    stands(health)
  )
}

/** The last poll was like this one, and left nothing that another one would end. */
function stands({ outcome, wholeAt, notices, move, untrue, probe, goneAt }: Health): boolean {
  const open = move ?? untrue ?? probe ?? goneAt
  return outcome === 'unchanged' && wholeAt !== undefined && notices?.length === 0 && open === undefined
}
