// What an engine is: one folder here, one line in open.ts. Everything else about storing is written once, for all of them.
import type { Kysely, SelectQueryBuilder, Transaction } from 'kysely'
import type { Key } from '../model/key.js'
import type { Log } from '../model/log.js'
import type { Every } from '../model/timers.js'
import type { Schema } from './schema.js'
import type { StoreTraits } from './store.js'

/** What opening a store needs of the world. */
export interface StoreNeeds {
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly log?: Log
  /** For engines that must look for the changes of others, or try again to hear of them. */
  readonly every: Every
}

export interface Engine {
  readonly db: Kysely<Schema>
  readonly traits: StoreTraits
  /** Keeps every other writer away from the article, there already or not, until the transaction ends. */
  readonly hold: (within: Transaction<Schema>, key: Key) => Promise<void>
  /** Rows that another transaction is working on are passed over; those that are answered are ours until this one ends. */
  readonly skipLocked: <T extends keyof Schema, O>(
    query: SelectQueryBuilder<Schema, T, O>,
  ) => SelectQueryBuilder<Schema, T, O>
  /** Tells those who listen elsewhere of the change rows written in this transaction, when it has committed. */
  readonly announce: (within: Transaction<Schema>) => Promise<void>
  /**
   * For writes that nobody was promised: they are there for all at once and outlive the process, but nobody waits for the
   * disk, so that the last of them may be lost when the power goes. What was written before them never is.
   */
  readonly lightly: <T>(act: (db: Kysely<Schema>) => Promise<T>) => Promise<T>
  /** As ChangeStore.watch. */
  readonly watch: (listener: () => void) => () => void
  /** Says that this process wrote change rows and committed them. */
  readonly wake: () => void
  /** As Store.close. Whatever is asked afterwards is refused with a clear error. */
  readonly close: () => Promise<void>
}
