// Alone knows how access keys are written and read; only hashes are kept.
import type { Kysely, Selectable } from 'kysely'
import type { AccessKeysTable, Schema } from '../schema.js'
import type { AccessKey } from '../store.js'

/** As KeyStore.add. */
export async function addKey(db: Kysely<Schema>, key: AccessKey): Promise<void> {
  const { id, name, hash, createdAt, revokedAt } = key
  await db.transaction().execute(within =>
    within
      .insertInto('access_keys')
      .values({ id, name, hash, created_at: createdAt, revoked_at: revokedAt ?? null })
      .execute(),
  )
}

/** As KeyStore.byHash. */
export async function keyByHash(db: Kysely<Schema>, hash: string): Promise<AccessKey | undefined> {
  const row = await db.selectFrom('access_keys').selectAll().where('hash', '=', hash).executeTakeFirst()
  return row && keyOfRow(row)
}

/** As KeyStore.list: oldest first. */
export async function allKeys(db: Kysely<Schema>): Promise<readonly AccessKey[]> {
  const rows = await db.selectFrom('access_keys').selectAll().orderBy('created_at').orderBy('id').execute()
  return rows.map(keyOfRow)
}

/** As KeyStore.revoke. */
export async function revokeKey(db: Kysely<Schema>, id: string, at: number): Promise<boolean> {
  return db.transaction().execute(async within => {
    const { numUpdatedRows } = await within
      .updateTable('access_keys')
      .set({ revoked_at: at })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .executeTakeFirstOrThrow()
    return numUpdatedRows > 0n
  })
}

function keyOfRow({ id, name, hash, created_at, revoked_at }: Selectable<AccessKeysTable>): AccessKey {
  const key = { id, name, hash, createdAt: created_at }
  return revoked_at === null ? key : { ...key, revokedAt: revoked_at }
}
