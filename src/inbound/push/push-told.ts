// Alone knows how the push of a partner is told to who may see it: never the secret, nor the callback.
import { type Push, pushStateOf } from '../../model/push.js'
import { rfc3339 } from '../../model/time.js'

/** For JSON; times as RFC 3339. */
export function pushTold(push: Push, now: number): object {
  const { offer, subscriptions, missed, deliveredAt, trouble } = push
  const leases = subscriptions.flatMap(({ state, leaseUntil }) =>
    state === 'active' && leaseUntil ? [leaseUntil] : [],
  )
  const time = (ms: number | undefined) => (ms === undefined ? undefined : rfc3339(ms))
  return {
    state: pushStateOf(push, now),
    hubs: offer?.hubs,
    topic: offer?.topic,
    leaseUntil: leases.length > 0 ? time(Math.max(...leases)) : undefined,
    deliveredAt: time(deliveredAt),
    missed,
    trouble,
  }
}
