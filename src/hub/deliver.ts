// Alone brings one version to one subscriber, and says what follows from its answer (WebSub §7).
import { createHmac } from 'node:crypto'
import type { DueDelivery, SettledDelivery } from '../model/hub.js'
import type { Answer, Fetch } from '../net/answer.js'
import type { Bodies, Body } from './bodies.js'
import { pauseAfter } from './retry.js'

/** What WebSub §7.1 registers, without SHA-1, which §8.3 advises against. */
export const SIGNATURES = ['sha256', 'sha384', 'sha512'] as const
export type Signature = (typeof SIGNATURES)[number]

export interface DeliverNeeds {
  readonly fetch: Fetch
  readonly bodies: Bodies
  /** Absolute; named in every delivery, ours first. */
  readonly hubs: readonly string[]
  readonly signature: Signature
  /** Epoch milliseconds. */
  readonly now: () => number
  /** From 0 up to, not including, 1. */
  readonly chance: () => number
}

/** A subscriber has to say only that it heard (WebSub §7): milliseconds. */
export const PATIENCE_MS = 15_000

/** Undefined: the version is not kept any more, so nothing was done. */
export type Deliver = (delivery: DueDelivery) => Promise<SettledDelivery | undefined>

export function createDeliver({ fetch, bodies, hubs, signature, now, chance }: DeliverNeeds): Deliver {
  const rels = hubs.map(hub => `<${hub}>; rel="hub"`)

  function headersOf({ topic, secret }: DueDelivery, { bytes, mediaType }: Body): Record<string, string> {
    return {
      'content-type': mediaType,
      // One field, as §7 advises; without rel=hub it would be no delivery.
      link: [...rels, `<${topic}>; rel="self"`].join(', '),
      accept: '*/*',
      ...(secret !== undefined && {
        'x-hub-signature': `${signature}=${createHmac(signature, secret).update(bytes).digest('hex')}`,
      }),
    }
  }

  function settledBy(delivery: DueDelivery, answer: Answer): SettledDelivery {
    const at = now()
    if (answer.outcome !== 'failed')
      return { delivery, outcome: 'delivered', at, ...(answer.outcome === 'fetched' && { status: answer.status }) }
    const { status, failure, retryAfter } = answer
    const told = { delivery, at, ...(status !== undefined && { status }) }
    if (status === 410) return { ...told, outcome: 'ended', because: 'gone' }
    const pause = pauseAfter(delivery.failures + 1, chance(), retryAfter)
    if (pause === undefined) return { ...told, outcome: 'ended', because: 'given-up' }
    return { ...told, outcome: 'failed', because: failure, dueAt: at + pause }
  }

  return async delivery => {
    const body = await bodies(delivery.topic, delivery.number)
    if (!body) return undefined
    const document = { body: body.bytes, headers: headersOf(delivery, body) }
    return settledBy(delivery, await fetch({ url: delivery.callback, document, uncoded: true, within: PATIENCE_MS }))
  }
}
