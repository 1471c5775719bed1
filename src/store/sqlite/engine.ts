// Alone opens a SQLite database: where it is, how it is set, and when it is closed.
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Kysely } from 'kysely'
import Database from 'libsql'
import type { Engine, StoreNeeds } from '../engine.js'
import type { Schema } from '../schema.js'
import { SqliteDialect } from './dialect.js'
import { SqliteDriver } from './driver.js'
import { MEMORY, sqliteLocation } from './location.js'
import { turns, writersOf } from './turns.js'
import { dataVersionWatch, ownWatch } from './watch.js'

/** `databaseUrl`: `sqlite:./data/mahrec.db` (the folder is made) or `sqlite::memory:`. */
export function sqliteEngine(databaseUrl: string, needs: StoreNeeds): Engine {
  const path = sqliteLocation(databaseUrl)
  const database = openDatabase(path)
  const driver = new SqliteDriver(database, path === MEMORY ? turns() : writersOf(path))
  const watch = path === MEMORY ? ownWatch(needs.log) : dataVersionWatch(database, needs.every, needs.log)
  const db = new Kysely<Schema>({ dialect: new SqliteDialect(driver) })
  return {
    db,
    traits: { manyWriters: false, wakesOthers: false },
    // BEGIN IMMEDIATE keeps everybody away from everything already.
    hold: async () => {},
    skipLocked: query => query,
    lightly: act =>
      db.connection().execute(async connection => {
        driver.waitForDisk(false)
        try {
          return await act(connection)
        } finally {
          driver.waitForDisk(true)
        }
      }),
    // Others look for themselves.
    announce: async () => {},
    watch: watch.watch,
    wake: watch.wake,
    async close() {
      watch.stop()
      await driver.destroy()
    },
  }
}

function openDatabase(path: string): Database.Database {
  try {
    if (path !== MEMORY) mkdirSync(dirname(path), { recursive: true })
    const database = new Database(path)
    // First of all: libsql waits for nobody by itself, and turning on WAL may already have to wait.
    database.exec('pragma busy_timeout = 5000')
    if (path !== MEMORY) database.exec('pragma journal_mode = wal')
    // Full: what was acknowledged is on the disk, also when the power goes.
    database.exec('pragma synchronous = full')
    database.exec('pragma foreign_keys = on')
    return database
  } catch (error) {
    throw new Error(`The SQLite database ${path} cannot be opened: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
}
