// Alone lends Kysely the connections of a pool: every value checked on its way, and an end that waits for work in hand.
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { explained, type Location } from './location.js'
import { bindable } from './values.js'

export class GuardedPool implements PostgresPool {
  readonly #pool: Pool
  readonly #at: Location
  #inHand = 0
  #allBack = () => {}
  #closed: Promise<void> | undefined

  constructor(pool: Pool, at: Location) {
    this.#pool = pool
    this.#at = at
  }

  async connect(): Promise<PostgresPoolClient> {
    if (this.#closed) throw new Error('The store is closed')
    // Counted before it is there: pg's own end forgets those who still wait for a connection.
    this.#inHand += 1
    try {
      return this.#lend(await this.#pool.connect())
    } catch (error) {
      this.#takeBack()
      throw explained(error, this.#at)
    }
  }

  /** Lets those who came before finish. Doing it twice does it once. */
  end(): Promise<void> {
    this.#closed ??= this.#end()
    return this.#closed
  }

  async #end(): Promise<void> {
    if (this.#inHand > 0)
      await new Promise<void>(resolve => {
        this.#allBack = resolve
      })
    await this.#pool.end()
  }

  #lend(client: PoolClient): PostgresPoolClient {
    const query = async (sql: string, parameters: readonly unknown[]) => {
      const values = parameters.map(bindable)
      try {
        return await client.query(sql, values)
      } catch (error) {
        throw explained(error, this.#at)
      }
    }
    const release = () => {
      // One whose transaction could not be ended would take the next borrower's work into it.
      client.release(client.getTransactionStatus() !== 'I')
      this.#takeBack()
    }
    // Kysely would also stream through a cursor, which it was not given.
    return { query, release } as unknown as PostgresPoolClient
  }

  #takeBack(): void {
    this.#inHand -= 1
    if (this.#inHand === 0) this.#allBack()
  }
}
