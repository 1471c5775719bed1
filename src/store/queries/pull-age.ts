// Alone knows how the log of pulls is forgotten: some rows at a time, what was pulled first, what it showed after.
import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../schema.js'

interface Before {
  readonly day: string
  /** Epoch milliseconds. */
  readonly at: number
}

/** As PullStore.ageOut. */
export async function ageOutPulls(db: Kysely<Schema>, before: Before, limit: number): Promise<boolean> {
  // Documents go only when no pull of them is left.
  if ((await deletePulls(db, before.day, limit)) >= limit) return true
  if ((await deleteDocuments(db, before.at, limit)) >= limit) return true
  return (await deleteLicences(db, before.at, limit)) >= limit
}

async function deletePulls(db: Kysely<Schema>, day: string, limit: number): Promise<number> {
  return db.transaction().execute(async within => {
    const { numDeletedRows } = await within
      .deleteFrom('pulls')
      .where(({ refTuple, eb, selectFrom }) =>
        eb(
          refTuple('licensee', 'day', 'feed', 'seq'),
          'in',
          selectFrom('pulls')
            .select(['licensee', 'day', 'feed', 'seq'])
            .where('day', '<', day)
            .orderBy('day')
            .limit(limit)
            .$asTuple('licensee', 'day', 'feed', 'seq'),
        ),
      )
      .executeTakeFirstOrThrow()
    return Number(numDeletedRows)
  })
}

async function deleteDocuments(db: Kysely<Schema>, at: number, limit: number): Promise<number> {
  return db.transaction().execute(async within => {
    const old = await within
      .selectFrom('pulled_documents')
      .select(['feed', 'digest'])
      .where('pulled_at', '<', at)
      .orderBy('pulled_at')
      .limit(limit)
      .execute()
    // In one order everywhere, so that two who forget do not wait for each other.
    for (const feed of [...new Set(old.map(each => each.feed))].sort()) {
      const { numUpdatedRows } = await within
        .updateTable('pulled_feeds')
        .set(({ ref }) => ({ last_seq: ref('last_seq') }))
        .where('feed', '=', feed)
        .executeTakeFirstOrThrow()
      if (numUpdatedRows === 0n) continue
      const digests = old.filter(each => each.feed === feed).map(({ digest }) => digest)
      await within
        .deleteFrom('pulled_documents')
        .where('feed', '=', feed)
        .where('digest', 'in', digests)
        // Somebody may have pulled it while we waited.
        .where('pulled_at', '<', at)
        .execute()
      await deleteItems(within, feed)
    }
    return old.length
  })
}

/** What stood in no document that is left. */
async function deleteItems(within: Transaction<Schema>, feed: string): Promise<void> {
  const left = await within
    .selectFrom('pulled_documents')
    .select('seq')
    .where('feed', '=', feed)
    .limit(1)
    .executeTakeFirst()
  if (!left) {
    await within.deleteFrom('pulled_items').where('feed', '=', feed).execute()
    await within.deleteFrom('pulled_feeds').where('feed', '=', feed).execute()
    return
  }
  await within
    .deleteFrom('pulled_items')
    .where('feed', '=', feed)
    .where('last_seq', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('pulled_documents as kept')
            .select('kept.seq')
            .whereRef('kept.feed', '=', 'pulled_items.feed')
            .whereRef('kept.seq', '>=', 'pulled_items.first_seq')
            .whereRef('kept.seq', '<=', 'pulled_items.last_seq'),
        ),
      ),
    )
    .execute()
}

/** Those removed so long ago that the log knows nothing of them: their counts, and the contract itself. */
async function deleteLicences(db: Kysely<Schema>, at: number, limit: number): Promise<number> {
  return db.transaction().execute(async within => {
    const gone = await within
      .selectFrom('licences')
      .select('slug')
      .where('removed_at', '<', at)
      .orderBy('slug')
      .limit(limit)
      .execute()
    const slugs = gone.map(({ slug }) => slug)
    if (slugs.length === 0) return 0
    await within.deleteFrom('pull_days').where('licensee', 'in', slugs).execute()
    await within.deleteFrom('licences').where('slug', 'in', slugs).execute()
    return slugs.length
  })
}
