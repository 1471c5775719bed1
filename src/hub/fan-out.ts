// Alone delivers what is due: claims many at once, brings them side by side, and sleeps until the next.
import type { DueDelivery, SettledDelivery } from '../model/hub.js'
import type { Log } from '../model/log.js'
import type { Later } from '../model/timers.js'
import type { HubStore } from '../store/hub-store.js'
import type { Loop } from '../work/loop.js'
import { rerun } from '../work/rerun.js'
import { type Deliver, PATIENCE_MS } from './deliver.js'
import { createLanes, IN_HAND_OF_LANE } from './lanes.js'

export interface FanOutNeeds {
  readonly store: Pick<HubStore, 'claim' | 'next' | 'settle' | 'giveBack'>
  readonly deliver: Deliver
  /** To be told what became of each. */
  readonly saw: (settled: SettledDelivery) => void | Promise<void>
  /** A name no other claim has. */
  readonly claim: () => string
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly later: Later
  readonly log: Log
}

export interface FanOut extends Loop {
  /** Resolves when nothing is in hand and nothing is due. */
  idle(): Promise<void>
}

/** In hand at most: what is claimed is brought soon. */
const IN_HAND = 256
/** Fewer in hand, and more are claimed. */
const FEW = IN_HAND / 2
/** Longer than what is in hand takes; whoever dies meanwhile is followed by another after it. */
const CLAIM_MS = 2 * 60_000
/** Other processes announce too. */
const LONGEST_SLEEP_MS = 30_000
const PAUSE_AFTER_ERROR_MS = 10_000
/** Milliseconds after which a subscriber counts as slow. */
const SLOW_MS = 3_000

export function createFanOut(needs: FanOutNeeds): FanOut {
  return new SubscriberFanOut(needs)
}

class SubscriberFanOut implements FanOut {
  readonly #needs: FanOutNeeds
  readonly #lanes = createLanes()
  readonly #inHand = new Set<Promise<void>>()
  readonly #look = rerun(() => this.#claimAndSleep())
  #live = false
  /** The last look left something that may be due: there was no room. */
  #more = false
  /** Lanes of which it left something, for they had enough in hand. */
  #enough: ReadonlySet<string> = new Set()
  #forget = () => {}

  constructor(needs: FanOutNeeds) {
    this.#needs = needs
  }

  start(): Promise<void> {
    this.#live = true
    return this.#look.ask()
  }

  async plan(): Promise<void> {
    if (this.#live) await this.#look.ask()
  }

  async stop(): Promise<void> {
    this.#live = false
    this.#forget()
    await this.#look.idle()
    this.#forget()
    await this.#giveBack(this.#lanes.drain())
    await Promise.all(this.#inHand)
  }

  /** Others need not wait until the claims run out. */
  async #giveBack(waiting: readonly DueDelivery[]): Promise<void> {
    const { store, now, log } = this.#needs
    try {
      if (waiting.length > 0) await store.giveBack(waiting, now())
    } catch (error) {
      log.error({ err: error }, 'deliveries could not be given back; they come later')
    }
  }

  async idle(): Promise<void> {
    do {
      await this.#look.idle()
      await Promise.all(this.#inHand)
    } while (this.#inHand.size > 0 || this.#lanes.waiting > 0)
    await this.#look.idle()
    if (this.#inHand.size > 0) await this.idle()
  }

  async #claimAndSleep(): Promise<void> {
    this.#forget()
    if (!this.#live) return
    try {
      await this.#claimSlow()
      await this.#claimOthers()
      const free = new Set(this.#lanes.slowAndFree)
      const leaveOut = this.#lanes.full.filter(lane => !free.has(lane))
      const next = await this.#needs.store.next(this.#needs.now(), leaveOut)
      // What is due now comes when there is room.
      const wait = this.#more ? LONGEST_SLEEP_MS : (next ?? Number.POSITIVE_INFINITY) - this.#needs.now()
      this.#sleep(Math.min(wait, LONGEST_SLEEP_MS))
    } catch (error) {
      this.#needs.log.error({ err: error }, 'deliveries that are due could not be looked up; trying again')
      this.#sleep(PAUSE_AFTER_ERROR_MS)
    }
  }

  async #claimOthers(): Promise<void> {
    this.#more = true
    while (this.#live && this.#lanes.waiting < FEW) {
      const limit = IN_HAND - this.#lanes.waiting
      const leaveOut = this.#lanes.full
      this.#enough = new Set(leaveOut)
      const claimed = await this.#claim({ limit, perLane: IN_HAND_OF_LANE, leaveOut })
      if (claimed === 0) {
        this.#more = false
        return
      }
    }
  }

  /** A little of each, so that they get on as fast as they can and no faster. */
  async #claimSlow(): Promise<void> {
    const only = this.#lanes.slowAndFree
    if (only.length > 0) await this.#claim({ limit: 2 * only.length, perLane: 2, leaveOut: [], only })
  }

  async #claim(query: Omit<Parameters<HubStore['claim']>[1], 'now' | 'until'>): Promise<number> {
    const { store, claim, now } = this.#needs
    const at = now()
    const claimed = await store.claim(claim(), { ...query, now: at, until: at + CLAIM_MS })
    for (const delivery of claimed) this.#lanes.add(delivery)
    this.#begin()
    return claimed.length
  }

  #begin(): void {
    if (!this.#live) return
    for (let next = this.#lanes.take(); next; next = this.#lanes.take()) {
      const done: Promise<void> = this.#bring(next).finally(() => {
        this.#inHand.delete(done)
        if (this.#inHand.size === 0) void this.plan()
      })
      this.#inHand.add(done)
    }
  }

  async #bring(delivery: DueDelivery): Promise<void> {
    const { store, deliver, saw, now, log } = this.#needs
    const begun = now()
    let settled: SettledDelivery | undefined
    try {
      // Its claim would run out meanwhile, and another would bring it at the same time.
      if (begun + PATIENCE_MS < delivery.until) settled = await deliver(delivery)
    } catch (error) {
      log.error(
        { err: error, topic: delivery.topic, lane: delivery.lane },
        'a delivery broke off; it comes again later',
      )
    }
    const slow = settled?.because === 'slow' || now() - begun >= SLOW_MS
    const left = this.#lanes.leave(delivery.lane, slow)
    this.#begin()
    await this.#giveBack(left)
    if (slow || this.#hasRoom(delivery.lane)) void this.plan()
    if (!settled) return
    try {
      await store.settle(settled)
      await saw(settled)
    } catch (error) {
      log.error({ err: error, topic: delivery.topic }, 'what became of a delivery could not be written; it comes again')
    }
  }

  #hasRoom(lane: string): boolean {
    if (this.#more) return this.#lanes.waiting < FEW
    return this.#enough.has(lane) && this.#lanes.inHand(lane) < IN_HAND_OF_LANE / 2
  }

  #sleep(ms: number): void {
    // At least one: a clock that stands still must not make this spin.
    if (this.#live) this.#forget = this.#needs.later(Math.max(ms, 1), () => void this.plan())
  }
}
