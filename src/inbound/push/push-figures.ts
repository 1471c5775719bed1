// Alone counts what an operator watches of push: partners by how it goes with their hubs, deliveries by what became of them.
import { PUSH_STATES, pushStateOf } from '../../model/push.js'
import type { PushStore } from '../../store/store.js'
import type { Figure } from '../figures.js'
import { DELIVERY_OUTCOMES, type Deliveries } from './deliveries.js'

export async function pushFigures(
  push: Pick<PushStore, 'list'>,
  { counts }: Pick<Deliveries, 'counts'>,
  now: number,
): Promise<readonly Figure[]> {
  const states = (await push.list()).map(each => pushStateOf(each, now))
  return [
    {
      name: 'mahrec_push_partners',
      help: 'Partners whose feed named a hub once, by how it goes.',
      values: PUSH_STATES.map(state => ({ labels: { state }, value: states.filter(each => each === state).length })),
    },
    {
      name: 'mahrec_deliveries_total',
      help: 'Deliveries of hubs since the start, by what became of them.',
      values: DELIVERY_OUTCOMES.map(outcome => ({ labels: { outcome }, value: counts.get(outcome) ?? 0 })),
    },
  ]
}
