// Alone chooses the engine for a DATABASE_URL. Engines are loaded here, when one is asked for, and nowhere else.
import type { Backup } from './backup.js'
import type { Engine, StoreNeeds } from './engine.js'
import { type MigrationState, migrate, migrationStates } from './migrate.js'
import type { Store } from './store.js'
import { storeOf } from './store-of.js'

/**
 * Opens the database, brings its tables up to date and answers the port.
 * `sqlite:./data/mahrec.db` (the folder is made), `sqlite::memory:`, `postgres://USER:PASSWORD@HOST:5432/DATABASE` (which
 * is there already). Throws with a sentence for the operator, never with the password.
 */
export async function openStore(databaseUrl: string, needs: StoreNeeds): Promise<Store> {
  return storeOf(await openEngine(databaseUrl, needs), needs.now)
}

/** Brings the tables up to date and closes. Returns the names of what was applied now. */
export async function migrateStore(databaseUrl: string, needs: StoreNeeds): Promise<readonly string[]> {
  return withEngine(databaseUrl, needs, engine => migrate(engine.db))
}

/** Every migration in order, and when it was applied. Changes no table. */
export async function storeMigrations(databaseUrl: string, needs: StoreNeeds): Promise<readonly MigrationState[]> {
  return withEngine(databaseUrl, needs, engine => migrationStates(engine.db))
}

async function withEngine<T>(url: string, needs: StoreNeeds, body: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await openEngine(url, needs)
  try {
    return await body(engine)
  } finally {
    await engine.close()
  }
}

/** The engine alone, tables as they are. */
export async function openEngine(databaseUrl: string, needs: StoreNeeds): Promise<Engine> {
  const scheme = /^([a-z]+):/i.exec(databaseUrl)?.[1]?.toLowerCase()
  if (scheme === 'sqlite') return (await import('./sqlite/engine.js')).sqliteEngine(databaseUrl, needs)
  if (scheme === 'postgres' || scheme === 'postgresql')
    return (await import('./postgres/engine.js')).postgresEngine(databaseUrl, needs)
  throw new Error(
    `DATABASE_URL must start with "sqlite:" or "postgres:", e.g. sqlite:./data/mahrec.db or postgres://localhost/mahrec, but it starts with "${scheme ?? ''}"`,
  )
}

/**
 * Copies the database into `file`, beside whoever writes to it. Throws with a sentence for the operator. PostgreSQL is
 * copied with its own tools: docs/operating.md.
 */
export async function backupDatabase(databaseUrl: string, file: string): Promise<Backup> {
  if (/^postgres(ql)?:/i.test(databaseUrl))
    throw new Error('PostgreSQL is backed up by its own tools: pg_dump --format=custom --file=FILE "$DATABASE_URL"')
  const { backupSqlite } = await import('./sqlite/backup.js')
  return backupSqlite(databaseUrl, file)
}
