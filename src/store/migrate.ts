// Alone knows how the tables are brought up to date, and how far they are.
import { type Kysely, type Migration, Migrator } from 'kysely'
import { migrations } from './migrations/index.js'
import type { Schema } from './schema.js'

export interface MigrationState {
  readonly name: string
  /** Epoch milliseconds; absent while it is pending. */
  readonly appliedAt?: number
}

/**
 * Applies what is pending, all of it or, after an error, nothing. Returns the names applied now; doing it twice changes
 * nothing, and two processes doing it at once do it once. Throws when a newer program made the tables.
 */
export async function migrate(
  db: Kysely<Schema>,
  list: Readonly<Record<string, Migration>> = migrations,
): Promise<readonly string[]> {
  const { error, results } = await migratorOf(db, list).migrateToLatest()
  if (error instanceof Error && error.message.startsWith('corrupted migrations'))
    throw new Error('This database was made by a newer mahrec than this one. Start the newer one, or use a backup.', {
      cause: error,
    })
  const failed = results?.find(result => result.status === 'Error')
  if (failed)
    throw new Error(`Migration ${failed.migrationName} failed; nothing of it was kept: ${reason(error)}`, {
      cause: error,
    })
  if (error) throw new Error(`The database could not be brought up to date: ${reason(error)}`, { cause: error })
  return (results ?? []).map(result => result.migrationName)
}

/** Every migration in order, and when it was applied. Writes nothing. */
export async function migrationStates(
  db: Kysely<Schema>,
  list: Readonly<Record<string, Migration>> = migrations,
): Promise<readonly MigrationState[]> {
  const known = await migratorOf(db, list).getMigrations()
  return known.map(({ name, executedAt }) => (executedAt ? { name, appliedAt: executedAt.getTime() } : { name }))
}

function migratorOf(db: Kysely<Schema>, list: Readonly<Record<string, Migration>>): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => ({ ...list }) } })
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
