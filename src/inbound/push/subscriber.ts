// Alone puts the parts of the WebSub subscriber together: it watches polls, keeps subscriptions, answers hubs, takes deliveries.
import type { PartnerStore } from '../../store/store.js'
import { type Callbacks, type CallbacksNeeds, createCallbacks } from './callbacks.js'
import { createDeliveries, type Deliveries, type DeliveriesNeeds } from './deliveries.js'
import { createStanding } from './standing.js'
import { createSubscriptions, type Subscriptions, type SubscriptionsNeeds } from './subscriptions.js'
import { createWatch, type Watch, type WatchNeeds } from './watch.js'

export type SubscriberNeeds = Omit<SubscriptionsNeeds & CallbacksNeeds, 'standing'> &
  DeliveriesNeeds &
  WatchNeeds & { readonly partners: Pick<PartnerStore, 'list' | 'bySlug'> }

export interface Subscriber extends Watch, Subscriptions, Callbacks, Deliveries {}

export function createSubscriber(needs: SubscriberNeeds): Subscriber {
  const all = { ...needs, standing: createStanding(needs.partners) }
  return { ...createWatch(all), ...createSubscriptions(all), ...createCallbacks(all), ...createDeliveries(all) }
}
