// Alone asks callbacks whether they meant a request, and tells them that they were denied (WebSub §5.2, §5.3).
import { timingSafeEqual } from 'node:crypto'
import type { HubRequest } from '../model/hub.js'
import type { Key } from '../model/key.js'
import type { Log } from '../model/log.js'
import type { Answer, Fetch } from '../net/answer.js'
import type { HubStore } from '../store/hub-store.js'
import { LEASE } from './read-request.js'
import type { Topics } from './topics.js'

export interface VerifyNeeds {
  readonly store: Pick<HubStore, 'request' | 'verified' | 'forget' | 'unanswered'>
  readonly topics: Topics
  readonly fetch: Fetch
  /** The newest change that was announced. */
  readonly change: () => number
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly randomBytes: (size: number) => Uint8Array
  readonly log: Log
}

export const VERIFY_OUTCOMES = ['subscribed', 'unsubscribed', 'told', 'refused', 'unreachable'] as const
export type VerifyOutcome = (typeof VERIFY_OUTCOMES)[number]

export interface Verify {
  /** Work of kind `verify`: asks, and says when it has to be asked again; undefined: that was all. */
  act(id: Key): Promise<number | undefined>
  readonly counts: ReadonlyMap<VerifyOutcome, number>
}

const PATIENCE_MS = 10_000
/** Milliseconds until a callback that could not be reached is asked again; after that no more. */
const PAUSES_MS = [60_000, 300_000]

export function createVerify(needs: VerifyNeeds): Verify {
  const { store, topics, fetch, now, log } = needs
  const counts = new Map<VerifyOutcome, number>()
  const count = (outcome: VerifyOutcome) => counts.set(outcome, (counts.get(outcome) ?? 0) + 1)

  /** Asked for once, and never known to anybody else. */
  const challenge = () => Buffer.from(needs.randomBytes(24)).toString('base64url')

  async function again(request: HubRequest): Promise<number | undefined> {
    const pause = PAUSES_MS[request.failures]
    if (pause !== undefined) {
      await store.unanswered(request)
      return now() + pause
    }
    count('unreachable')
    await store.forget(request)
    return undefined
  }

  async function agreed(request: HubRequest, askedAt: number): Promise<number | undefined> {
    const { topic, lease = LEASE.usual, mode } = request
    const document = topics.at(topic)
    // A category that was taken away meanwhile.
    if (mode === 'subscribe' && !document) return refused(request)
    const how = { at: now(), leaseUntil: askedAt + lease * 1000, digest: document?.tag ?? '', change: needs.change() }
    if ((await store.verified(request, how)) === 'overtaken') return now()
    count(mode === 'subscribe' ? 'subscribed' : 'unsubscribed')
    log.info({ mode, topic, host: new URL(request.callback).host }, 'a subscriber verified')
    return undefined
  }

  async function refused(request: HubRequest): Promise<undefined> {
    count('refused')
    await store.forget(request)
  }

  return {
    counts,
    async act(id) {
      const request = await store.request(id)
      if (!request) return undefined
      const askedAt = now()
      const asked = challenge()
      const answer = await fetch({ url: questionOf(request, asked), here: true, within: PATIENCE_MS, uncoded: true })
      if (request.mode === 'denied') {
        if (isAway(answer)) return again(request)
        count('told')
        await store.forget(request)
        return undefined
      }
      if (answer.outcome === 'fetched' && isSame(answer.body, asked)) return agreed(request, askedAt)
      return isAway(answer) ? again(request) : refused(request)
    },
  }
}

/** Nobody said no: nobody was there, or it was not the time. */
function isAway(answer: Answer): boolean {
  if (answer.outcome !== 'failed') return false
  if (answer.status !== undefined) return answer.status >= 500 || answer.status === 429
  return ['down', 'slow', 'unresolvable', 'cut', 'tls'].includes(answer.failure)
}

function isSame(body: Uint8Array, challenge: string): boolean {
  const expected = Buffer.from(challenge)
  return body.length === expected.length && timingSafeEqual(body, expected)
}

/** The query of the callback stays as it is, and comes first (WebSub §5.1.1). */
export function questionOf(
  { mode, topic, callback, lease = LEASE.usual, reason }: HubRequest,
  challenge: string,
): string {
  const said = new URLSearchParams({ 'hub.mode': mode, 'hub.topic': topic })
  if (mode === 'denied') said.set('hub.reason', reason ?? '')
  else said.set('hub.challenge', challenge)
  if (mode === 'subscribe') said.set('hub.lease_seconds', String(lease))
  const url = new URL(callback)
  url.search = url.search === '' ? said.toString() : `${url.search}&${said}`
  return url.href
}
