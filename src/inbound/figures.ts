// Alone counts what an operator watches of the way in: partners by state, polls by outcome, items by how they ended.
import { ITEM_OUTCOMES, PARTNER_STATES, POLL_OUTCOMES, type PollOutcome, stateOf, type Tally } from '../model/poll.js'
import type { PartnerStore, QuarantineStore } from '../store/store.js'
import type { Polled } from './poll.js'

/** One figure: a name, what it counts, and its values by label. */
export interface Figure {
  readonly name: string
  readonly help: string
  readonly values: readonly { readonly labels: Readonly<Record<string, string>>; readonly value: number }[]
}

export interface Figures {
  readonly saw: (polled: Pick<Polled, 'health'>) => void
  /** Polls and items since this process started; the rest as it stands. */
  read(): Promise<readonly Figure[]>
}

export function createFigures(
  partners: Pick<PartnerStore, 'list'>,
  quarantine: Pick<QuarantineStore, 'count'>,
): Figures {
  const polls = new Map<PollOutcome, number>()
  const items = new Map<keyof Tally, number>()
  const add = <K>(counts: Map<K, number>, key: K, by: number) => counts.set(key, (counts.get(key) ?? 0) + by)
  return {
    saw({ health: { outcome, tally } }) {
      if (outcome) add(polls, outcome, 1)
      if (outcome === 'merged' && tally) for (const each of ITEM_OUTCOMES) add(items, each, tally[each])
    },
    async read() {
      const standing = (await partners.list()).filter(({ removedAt }) => removedAt === undefined)
      const states = standing.map(({ partner, health }) => stateOf(partner, health))
      const by = <K extends string>(label: string, keys: readonly K[], count: (key: K) => number) =>
        keys.map(key => ({ labels: { [label]: key }, value: count(key) }))
      return [
        {
          name: 'mahrec_partners',
          help: 'Partners by state.',
          values: by('state', PARTNER_STATES, state => states.filter(each => each === state).length),
        },
        {
          name: 'mahrec_polls_total',
          help: 'Polls since the start, by outcome.',
          values: by('outcome', POLL_OUTCOMES, outcome => polls.get(outcome) ?? 0),
        },
        {
          name: 'mahrec_polled_items_total',
          help: 'Items of merged documents since the start, by how they ended.',
          values: by('outcome', ITEM_OUTCOMES, outcome => items.get(outcome) ?? 0),
        },
        {
          name: 'mahrec_held_items',
          help: 'Items that wait for an operator.',
          values: [
            { labels: { outcome: 'quarantined' }, value: await quarantine.count('quarantined') },
            { labels: { outcome: 'refused' }, value: await quarantine.count('refused') },
          ],
        },
      ]
    },
  }
}
