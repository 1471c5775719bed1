// Alone tells hubs of others that a topic of ours has changed, as publishers do (PEERS.md §5: hub.url, and hub.topic for some).
import type { Log } from '../model/log.js'
import type { Fetch } from '../net/answer.js'
import { pauseAfter } from './retry.js'

export interface PingNeeds {
  readonly fetch: Fetch
  /** As they are configured now. */
  readonly otherHubs: readonly string[]
  /** Epoch milliseconds. */
  readonly now: () => number
  /** From 0 up to, not including, 1. */
  readonly chance: () => number
  readonly log: Log
}

export const PING_OUTCOMES = ['told', 'failed', 'given-up'] as const
export type PingOutcome = (typeof PING_OUTCOMES)[number]

export interface Ping {
  /** Work of kind `ping`: tells the hub, and says when it is told again; undefined: it was, or will not hear. */
  act(subject: string): Promise<number | undefined>
  readonly counts: ReadonlyMap<PingOutcome, number>
}

/** One line of work a hub and topic: changes that come while it waits are told together. */
export function pingSubject(hub: string, topic: string): string {
  return `${hub} ${topic}`
}

/** It has to say only that it heard. */
const PATIENCE_MS = 30_000
/** Attempts; the next change is another occasion. */
const MOST_FAILURES = 5

export function createPing({ fetch, otherHubs, now, chance, log }: PingNeeds): Ping {
  const counts = new Map<PingOutcome, number>()
  // In memory: a process that starts anew tries as often again, which harms nobody.
  const failures = new Map<string, number>()
  const count = (outcome: PingOutcome) => counts.set(outcome, (counts.get(outcome) ?? 0) + 1)

  return {
    counts,
    async act(subject) {
      const [hub = '', topic = ''] = subject.split(' ')
      if (!otherHubs.includes(hub)) return undefined
      const form = new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': topic, 'hub.topic': topic })
      const answer = await fetch({ url: hub, form, within: PATIENCE_MS })
      if (answer.outcome !== 'failed') {
        failures.delete(subject)
        count('told')
        return undefined
      }
      const failed = (failures.get(subject) ?? 0) + 1
      const pause = failed < MOST_FAILURES ? pauseAfter(failed, chance(), answer.retryAfter) : undefined
      count(pause === undefined ? 'given-up' : 'failed')
      if (failed === 1) log.warn({ hub, topic, message: answer.message.en }, 'a hub could not be told of a change')
      if (pause === undefined) failures.delete(subject)
      else failures.set(subject, failed)
      return pause === undefined ? undefined : now() + pause
    },
  }
}
