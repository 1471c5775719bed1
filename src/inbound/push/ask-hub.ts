// Alone asks a hub for a subscription, or for its end (WebSub §5.1). The hub's address is a stranger's word: the guard judges it.
import type { Subscription } from '../../model/push.js'
import type { Fetch } from '../../net/answer.js'
import { LEASE_SECONDS } from './course.js'
import { tokenOf } from './signature.js'

/** A hub has to say only that it heard; verifying comes later. */
const PATIENCE_MS = 30_000

/** Undefined: it accepted. Else why not, in a sentence. */
export async function askHub(
  fetch: Fetch,
  mode: 'subscribe' | 'unsubscribe',
  { hub, topic, secret }: Subscription,
  publicUrl: string,
): Promise<string | undefined> {
  const form = new URLSearchParams({
    'hub.mode': mode,
    'hub.topic': topic,
    'hub.callback': `${publicUrl}/websub/${tokenOf(secret)}`,
  })
  if (mode === 'subscribe') {
    form.set('hub.lease_seconds', String(LEASE_SECONDS))
    form.set('hub.secret', secret)
  }
  const answer = await fetch({ url: hub, form, within: PATIENCE_MS })
  return answer.outcome === 'failed' ? answer.message.en : undefined
}
