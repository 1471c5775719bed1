// Alone opens a PostgreSQL database: how its connections are set, and when they are closed.
import { Kysely, sql } from 'kysely'
import { Client, type ClientConfig, Pool } from 'pg'
import type { Log } from '../../model/log.js'
import type { Engine, StoreNeeds } from '../engine.js'
import type { Schema } from '../schema.js'
import { BytewiseDialect } from './dialect.js'
import { GuardedPool } from './driver.js'
import { explained, type Location, postgresLocation } from './location.js'
import { readableTypes } from './values.js'
import { announce, notificationWatch } from './watch.js'

const IDLE = 'idle_in_transaction_session_timeout'
/** Longer than anything takes that is done between two statements of a transaction. */
const MOST_IDLE = '1min'

/** `databaseUrl`: `postgres://USER:PASSWORD@HOST:5432/DATABASE`. Throws with a sentence for the operator. */
export async function postgresEngine(databaseUrl: string, needs: StoreNeeds): Promise<Engine> {
  const at = postgresLocation(databaseUrl)
  const config = configOf(databaseUrl)
  const pool = new GuardedPool(openPool(config, at, needs.log), at)
  const watch = notificationWatch(() => new Client(config), needs.every, needs.log)
  const engine: Engine = {
    db: new Kysely<Schema>({ dialect: new BytewiseDialect({ pool }) }),
    traits: { manyWriters: true, wakesOthers: true },
    async hold(within, key) {
      await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(within)
    },
    lightly: act =>
      engine.db.transaction().execute(async within => {
        await sql`set local synchronous_commit to off`.execute(within)
        return act(within)
      }),
    skipLocked: query => query.forUpdate().skipLocked(),
    announce,
    watch: watch.watch,
    wake: watch.wake,
    async close() {
      watch.stop()
      await pool.end()
    },
  }
  try {
    await refuseOtherEncodings(engine.db)
  } catch (error) {
    await engine.close()
    throw error
  }
  return engine
}

function configOf(databaseUrl: string): ClientConfig {
  return {
    connectionString: databaseUrl,
    fallback_application_name: 'mahrec',
    types: readableTypes,
    connectionTimeoutMillis: 10_000,
    // A connection that only listens would never notice that the other end is gone.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  }
}

function openPool(config: ClientConfig, at: Location, log: Log | undefined): Pool {
  // pg would count the wait for a free connection too, and refuse work only because there is much of it.
  const { connectionTimeoutMillis: _, ...patient } = config
  class PunctualClient extends Client {
    constructor() {
      super(config)
    }
  }
  const pool = new Pool({
    ...patient,
    Client: PunctualClient,
    // Whoever waited for a lock must then see what the other one wrote, also where the server's default is stricter. And the
    // locks of a process that is frozen or cut off are not kept until the server's TCP gives it up, by default hours later.
    async onConnect(client) {
      await client.query(`set default_transaction_isolation = 'read committed'; set ${IDLE} = '${MOST_IDLE}'`)
    },
  })
  pool.on('error', error => log?.warn({ err: explained(error, at) }, 'a connection to the database was lost'))
  // One that is lent tells whoever asks it; without a listener of its own it would end the process as well.
  pool.on('connect', client => client.on('error', () => {}))
  return pool
}

async function refuseOtherEncodings(db: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<{ name: string }>`select current_setting('server_encoding') as name`.execute(db)
  const name = rows[0]?.name
  if (name !== 'UTF8') throw new Error(`The database is encoded in ${name}; make one with: createdb --encoding=UTF8`)
}
