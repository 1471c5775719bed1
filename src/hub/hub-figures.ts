// Alone counts what an operator watches of the hub: who is subscribed, what waits, and what became of what was tried.
import { SENT_OUTCOMES } from '../model/hub.js'
import type { HubStore } from '../store/hub-store.js'
import type { Hub } from './hub.js'
import { PING_OUTCOMES } from './ping.js'
import { VERIFY_OUTCOMES } from './verify.js'

export interface HubFigure {
  readonly name: string
  readonly help: string
  readonly values: readonly { readonly labels?: Readonly<Record<string, string>>; readonly value: number }[]
}

export async function hubFigures(
  store: Pick<HubStore, 'figures'>,
  { counts, verify, ping }: Pick<Hub, 'counts' | 'verify' | 'ping'>,
  now: number,
): Promise<readonly HubFigure[]> {
  const { subscriptions, waiting, failing, requests, versions } = await store.figures(now)
  const by = <T extends string>(outcomes: readonly T[], counted: ReadonlyMap<T, number>) =>
    outcomes.map(outcome => ({ labels: { outcome }, value: counted.get(outcome) ?? 0 }))
  const state = (name: string, value: number) => ({ labels: { state: name }, value })
  return [
    {
      name: 'mahrec_hub_subscriptions',
      help: 'Subscriptions to our feeds: up to date, waiting for a version, or waiting after a failure.',
      values: [
        state('current', subscriptions - waiting),
        state('waiting', waiting - failing),
        state('failing', failing),
      ],
    },
    {
      name: 'mahrec_hub_requests',
      help: 'Requests that wait for their callback to agree.',
      values: [{ value: requests }],
    },
    { name: 'mahrec_hub_versions', help: 'Versions of feeds kept for who waits.', values: [{ value: versions }] },
    {
      name: 'mahrec_hub_deliveries_total',
      help: 'Attempts to deliver since the start, by what became of them.',
      values: by(SENT_OUTCOMES, counts),
    },
    {
      name: 'mahrec_hub_verifications_total',
      help: 'Requests to callbacks that were settled since the start.',
      values: by(VERIFY_OUTCOMES, verify.counts),
    },
    {
      name: 'mahrec_hub_pings_total',
      help: 'Hubs of others told of a change since the start.',
      values: by(PING_OUTCOMES, ping.counts),
    },
  ]
}
