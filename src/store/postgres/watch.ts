// Alone knows how one hears, on PostgreSQL, that somebody wrote: NOTIFY in the transaction, LISTEN on a connection of its own.
import { sql, type Transaction } from 'kysely'
import type { Client } from 'pg'
import type { Log } from '../../model/log.js'
import type { Every } from '../../model/timers.js'
import { listeners } from '../listeners.js'
import type { Schema } from '../schema.js'

const CHANNEL = 'mahrec_changes'
const TRY_EVERY_MS = 1000

/** Heard by all who listen when the transaction commits, and by nobody when it does not. */
export async function announce(within: Transaction<Schema>): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, '')`.execute(within)
}

export interface Watch {
  readonly watch: (listener: () => void) => () => void
  readonly wake: () => void
  readonly stop: () => void
}

/**
 * Listens only while somebody does. Own writes come round as well; `wake` says them all the same, because they must not
 * depend on a second connection, or on a pooler that lets no notification through.
 */
export function notificationWatch(connect: () => Client, every: Every, log?: Log): Watch {
  const waiting = listeners(log)
  let ear: Ear | undefined
  const restWhenAlone = () => {
    if (waiting.size > 0) return
    ear?.close()
    ear = undefined
  }
  return {
    watch(listener) {
      const remove = waiting.add(listener)
      ear ??= new Ear(connect, waiting.wake, every, log)
      return () => {
        remove()
        restWhenAlone()
      }
    },
    wake: waiting.wake,
    stop() {
      waiting.clear()
      restWhenAlone()
    },
  }
}

/** Hears from its making until it is closed. A connection that is lost is made anew, at once and then every second. */
class Ear {
  readonly #connect: () => Client
  readonly #heard: () => void
  readonly #every: Every
  readonly #log: Log | undefined
  #client: Client | undefined
  #stopTrying: (() => void) | undefined
  #closed = false

  constructor(connect: () => Client, heard: () => void, every: Every, log: Log | undefined) {
    this.#connect = connect
    this.#heard = heard
    this.#every = every
    this.#log = log
    void this.#listen()
  }

  close(): void {
    this.#closed = true
    this.#stopTrying?.()
    void this.#client?.end()
  }

  async #listen(): Promise<void> {
    if (this.#client) return
    const client = this.#connect()
    this.#client = client
    let lost: unknown
    client.on('notification', this.#heard)
    client.on('error', error => {
      lost = error
    })
    // However it ends, refused or broken, this comes last.
    client.once('end', () => this.#lose(lost))
    try {
      await client.connect()
      await client.query(`listen ${CHANNEL}`)
      this.#listening()
    } catch (error) {
      lost = error
      await client.end()
    }
  }

  #listening(): void {
    if (this.#closed) return
    if (this.#stopTrying) this.#log?.info({}, 'hearing again what other processes change')
    this.#stopTrying?.()
    this.#stopTrying = undefined
    // What was written before now went unheard.
    this.#heard()
  }

  #lose(error: unknown): void {
    this.#client = undefined
    // Said once, not at every attempt.
    if (this.#closed || this.#stopTrying) return
    this.#log?.warn({ err: error }, 'cannot hear what other processes change; trying again')
    this.#stopTrying = this.#every(TRY_EVERY_MS, () => void this.#listen())
    void this.#listen()
  }
}
