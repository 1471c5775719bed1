// The port's part on our own hub: requests to be verified, subscriptions, versions of topics that wait, and the log (model/hub.ts).
import type {
  DueDelivery,
  HubRequest,
  HubSubscription,
  HubVersion,
  SentOutcome,
  SentRecord,
  SettledDelivery,
} from '../model/hub.js'
import type { Key } from '../model/key.js'

export interface HubStore {
  /**
   * Remembers a request in place of an earlier one for the same pair, and plans work of kind `verify` for `askedAt`. `full`:
   * there is no room for it, and nothing was written. A `denied` one always has room.
   */
  ask(request: HubRequest, room: HubRoom): Promise<'asked' | 'full'>
  request(id: Key): Promise<HubRequest | undefined>
  /**
   * The callback agreed: the subscription begins, goes on with what the request says, or ends; the request is forgotten.
   * `overtaken`: another request for the pair has come meanwhile, and nothing was written.
   */
  verified(request: HubRequest, how: Verified): Promise<'done' | 'overtaken'>
  /** The callback did not agree, or was told. Nothing when another request has come meanwhile. */
  forget(request: HubRequest): Promise<void>
  /** The callback could not be asked: counts it. Nothing when another request has come meanwhile. */
  unanswered(request: HubRequest): Promise<void>

  /** Topics somebody is subscribed to at `now`. */
  topics(now: number): Promise<readonly string[]>
  /**
   * A topic has another version: it is kept for who is subscribed, who is woken. `body`: how it is to be kept; undefined: the
   * caller believes that nobody is subscribed. `wanted`: somebody is, so nothing was written. `known`: it is no newer than
   * what was announced. Work of kind `ping` is planned for each of `pings`, subject by lane.
   */
  announce(
    version: HubVersion,
    body: Uint8Array | undefined,
    pings: ReadonlyMap<string, string>,
  ): Promise<'kept' | 'unheard' | 'known' | 'wanted'>
  /** As it was given. Undefined: nobody waits for it any more, or there were too many. */
  version(topic: string, number: number): Promise<KeptVersion | undefined>

  /** Takes on what is due: at most `perLane` of a lane, none of the lanes left out, at most one of a subscription. */
  claim(claim: string, query: DeliveryQuery): Promise<readonly DueDelivery[]>
  /** They are due again at that time, for whoever takes them on then. */
  giveBack(deliveries: readonly DueDelivery[], at: number): Promise<void>
  /** When something can be taken on next, epoch milliseconds. */
  next(now: number, leaveOut: readonly string[]): Promise<number | undefined>
  /**
   * Written together with others that come at the same time; a crash of the machine may lose the last ones, which are then
   * delivered once more. Nothing for claims that were lost meanwhile.
   */
  settle(settled: SettledDelivery): Promise<void>

  subscription(id: Key): Promise<HubSubscription | undefined>
  /** By id; those whose lease has ended by `now` are left out. */
  subscriptions(query: SubscriptionsQuery): Promise<readonly HubSubscription[]>
  /** Ends it. Undefined: there is none. */
  end(id: Key, because: string, at: number): Promise<HubSubscription | undefined>
  /**
   * The newest version, with `body` where it is not kept, is delivered at once, whatever was delivered before. Undefined: no
   * such subscription.
   */
  replay(id: Key, version: HubVersion, body: Uint8Array): Promise<HubSubscription | undefined>
  /** The newest first. */
  log(query: SentQuery): Promise<readonly SentRecord[]>
  record(seq: number): Promise<SentRecord | undefined>
  /** Forgets subscriptions whose lease has ended, versions nobody waits for, and the older part of the log. */
  purge(now: number): Promise<void>
  figures(now: number): Promise<HubCounts>
}

/** Most that may be there, of one lane and of all together. */
export interface HubRoom {
  readonly subscriptions: number
  readonly ofLane: number
  readonly requests: number
  readonly requestsOfLane: number
}

export interface Verified {
  /** Epoch milliseconds. */
  readonly at: number
  readonly leaseUntil: number
  /** The topic as it stands now: a subscription begins after it. */
  readonly digest: string
  readonly change: number
}

export interface KeptVersion extends Pick<HubVersion, 'digest' | 'mediaType'> {
  readonly body: Uint8Array
}

export interface DeliveryQuery {
  /** Epoch milliseconds; the claim holds until `until`. */
  readonly now: number
  readonly until: number
  readonly limit: number
  readonly perLane: number
  readonly leaveOut: readonly string[]
  /** Of these lanes only. */
  readonly only?: readonly string[]
}

export interface SubscriptionsQuery {
  /** Epoch milliseconds. */
  readonly now: number
  readonly topic?: string
  readonly limit: number
  readonly after?: Key
}

export interface SentQuery {
  readonly topic?: string
  readonly subscription?: Key
  readonly outcome?: SentOutcome
  readonly limit: number
  /** Continue after the record of this number. */
  readonly after?: number
}

export interface HubCounts {
  readonly subscriptions: number
  /** Of these, those that wait for a version. */
  readonly waiting: number
  /** Of those that wait, those whose last delivery failed. */
  readonly failing: number
  readonly requests: number
  readonly versions: number
}
