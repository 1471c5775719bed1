// Alone knows how it is written who is signed in.
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.js'
import type { SessionRecord } from '../store.js'

/** As SessionStore.open. */
export async function openSession(
  db: Kysely<Schema>,
  { hash, keyHash, expiresAt }: SessionRecord,
  now: number,
): Promise<void> {
  await db.transaction().execute(async within => {
    await within.deleteFrom('sessions').where('expires_at', '<=', now).execute()
    await within.insertInto('sessions').values({ hash, key_hash: keyHash, expires_at: expiresAt }).execute()
  })
}

/** As SessionStore.byHash. */
export async function sessionByHash(db: Kysely<Schema>, hash: string): Promise<SessionRecord | undefined> {
  const row = await db.selectFrom('sessions').selectAll().where('hash', '=', hash).executeTakeFirst()
  return row && { hash: row.hash, keyHash: row.key_hash, expiresAt: row.expires_at }
}

/** As SessionStore.end. */
export async function endSession(db: Kysely<Schema>, hash: string): Promise<void> {
  await db.transaction().execute(within => within.deleteFrom('sessions').where('hash', '=', hash).execute())
}
