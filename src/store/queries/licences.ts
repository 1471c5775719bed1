// Alone knows how contracts of licensees and their keys are written and read; of keys only hashes are kept.
import type { Kysely, Selectable } from 'kysely'
import { keyOf } from '../../model/key.js'
import type { Licence, LicenceKey } from '../../model/licensee.js'
import type { Engine } from '../engine.js'
import type { KeptLicence } from '../licensee-store.js'
import type { LicenceKeysTable, LicencesTable, Schema } from '../schema.js'

/** As LicenceStore.list. */
export async function allLicences(db: Kysely<Schema>): Promise<readonly KeptLicence[]> {
  const rows = await db.selectFrom('licences').selectAll().orderBy('slug').execute()
  const keys = await db.selectFrom('licence_keys').selectAll().orderBy('created_at').orderBy('id').execute()
  const bySlug = new Map(rows.map(({ slug }) => [slug, [] as Selectable<LicenceKeysTable>[]]))
  for (const key of keys) bySlug.get(key.licensee)?.push(key)
  return rows.map(row => keptOf(row, bySlug.get(row.slug) ?? []))
}

/** As LicenceStore.bySlug. */
export async function licenceBySlug(db: Kysely<Schema>, slug: string): Promise<KeptLicence | undefined> {
  const row = await db.selectFrom('licences').selectAll().where('slug', '=', slug).executeTakeFirst()
  if (!row) return undefined
  const keys = await db
    .selectFrom('licence_keys')
    .selectAll()
    .where('licensee', '=', slug)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return keptOf(row, keys)
}

/** As LicenceStore.byKeyHash. */
export async function licenceByKeyHash(
  db: Kysely<Schema>,
  hash: string,
): Promise<{ readonly kept: KeptLicence; readonly key: LicenceKey } | undefined> {
  const found = await db.selectFrom('licence_keys').select('licensee').where('hash', '=', hash).executeTakeFirst()
  const kept = found && (await licenceBySlug(db, found.licensee))
  const key = kept?.keys.find(each => each.hash === hash)
  return kept && key && { kept, key }
}

/** As LicenceStore.revise. `at`: epoch milliseconds. */
export async function reviseLicence(
  { db, hold }: Pick<Engine, 'db' | 'hold'>,
  at: number,
  slug: string,
  next: (current: KeptLicence | undefined) => Licence | undefined,
): Promise<KeptLicence | undefined> {
  return db.transaction().execute(async within => {
    await hold(within, keyOf(slug, 'licence'))
    const current = await licenceBySlug(within, slug)
    const licence = next(current)
    if (!licence) return undefined
    const record = JSON.stringify(licence)
    if (current) await within.updateTable('licences').set({ record }).where('slug', '=', slug).execute()
    else await within.insertInto('licences').values({ slug, record, created_at: at, removed_at: null }).execute()
    return licenceBySlug(within, slug)
  })
}

/** As LicenceStore.addKey. */
export async function addLicenceKey(db: Kysely<Schema>, key: LicenceKey, othersUntil?: number): Promise<void> {
  const { id, licensee, hash, createdAt, expiresAt = null, revokedAt = null } = key
  await db.transaction().execute(async within => {
    if (othersUntil !== undefined)
      await within
        .updateTable('licence_keys')
        .set({ expires_at: othersUntil })
        .where('licensee', '=', licensee)
        .where(({ eb, or }) => or([eb('expires_at', 'is', null), eb('expires_at', '>', othersUntil)]))
        .execute()
    await within
      .insertInto('licence_keys')
      .values({ id, licensee, hash, created_at: createdAt, expires_at: expiresAt, revoked_at: revokedAt })
      .execute()
  })
}

/** As LicenceStore.revoke. */
export async function revokeLicenceKeys(db: Kysely<Schema>, slug: string, at: number, keyId?: string): Promise<number> {
  return db.transaction().execute(async within => {
    let revoking = within
      .updateTable('licence_keys')
      .set({ revoked_at: at })
      .where('licensee', '=', slug)
      .where('revoked_at', 'is', null)
      .where(({ eb, or }) => or([eb('expires_at', 'is', null), eb('expires_at', '>', at)]))
    if (keyId !== undefined) revoking = revoking.where('id', '=', keyId)
    return Number((await revoking.executeTakeFirstOrThrow()).numUpdatedRows)
  })
}

/** As LicenceStore.remove. */
export async function removeLicence(db: Kysely<Schema>, slug: string, at: number): Promise<boolean> {
  return db.transaction().execute(async within => {
    const { numUpdatedRows } = await within
      .updateTable('licences')
      .set({ removed_at: at })
      .where('slug', '=', slug)
      .where('removed_at', 'is', null)
      .executeTakeFirstOrThrow()
    await within.deleteFrom('licence_keys').where('licensee', '=', slug).execute()
    return numUpdatedRows > 0n
  })
}

function keptOf(
  { record, created_at, removed_at }: Selectable<LicencesTable>,
  keys: readonly Selectable<LicenceKeysTable>[],
): KeptLicence {
  const kept = { licence: JSON.parse(record) as Licence, keys: keys.map(keyOfRow), createdAt: created_at }
  return removed_at === null ? kept : { ...kept, removedAt: removed_at }
}

function keyOfRow(row: Selectable<LicenceKeysTable>): LicenceKey {
  const { id, licensee, hash, created_at, expires_at, revoked_at } = row
  return {
    id,
    licensee,
    hash,
    createdAt: created_at,
    ...(expires_at !== null && { expiresAt: expires_at }),
    ...(revoked_at !== null && { revokedAt: revoked_at }),
  }
}
