// Alone gives each case of the contract a database of its own, a clock to set and timers to turn by hand.
import type { Log } from '../../../src/model/log.js'
import type { Every } from '../../../src/model/timers.js'
import type { StoreNeeds } from '../../../src/store/engine.js'
import { openStore } from '../../../src/store/open.js'
import type { Store } from '../../../src/store/store.js'
import { SAMPLE_TIME } from '../sample-article.js'

/** An empty database. */
export interface Place {
  readonly url: string
  readonly remove: () => void | Promise<void>
}

export type MakePlace = () => Place | Promise<Place>

export interface Playground {
  readonly url: string
  /** As mocha's `it`, for what needs a second opening of the same database; nothing where there can be none. */
  readonly itShared: (title: string, body: () => Promise<void>) => void
  /** Epoch milliseconds the stores believe it is. */
  time: number
  /** What the stores logged, message by message. */
  readonly logged: readonly string[]
  readonly needs: StoreNeeds
  /** How many ask to be called every so often. */
  readonly timers: number
  /** Opens the database of this case; closed when the case ends. */
  open(): Promise<Store>
  /** Lets every timer of the stores strike once. */
  strike(): void
}

/** `shared`: a second opening, by us or by another process, sees the same. */
export function playground(shared: boolean, makePlace: MakePlace): Playground {
  let place: Place
  let opened: Store[] = []
  let logged: string[] = []
  const timers = new Set<() => void>()
  const every: Every = (_ms, fn) => {
    const timer = () => fn()
    timers.add(timer)
    return () => void timers.delete(timer)
  }
  const note = (_fields: object, message: string) => void logged.push(message)
  const log: Log = { info: note, warn: note, error: note }
  const ground = {
    time: SAMPLE_TIME,
    needs: { now: () => ground.time, log, every },
    get url() {
      return place.url
    },
    itShared: (title: string, body: () => Promise<void>) => void (shared && it(title, body)),
    get logged() {
      return logged
    },
    get timers() {
      return timers.size
    },
    async open() {
      const store = await openStore(place.url, ground.needs)
      opened.push(store)
      return store
    },
    strike() {
      for (const timer of [...timers]) timer()
    },
  }
  beforeEach(async () => {
    place = await makePlace()
    ground.time = SAMPLE_TIME
    opened = []
    logged = []
    timers.clear()
  })
  afterEach(async () => {
    for (const store of opened) await store.close()
    await place.remove()
  })
  return ground
}
