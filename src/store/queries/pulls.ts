// Alone knows how a pull is written: a count of the day, one row for the document on that day, and what the document showed, once.
import type { Kysely, Transaction } from 'kysely'
import type { Pull, PulledDocument, ShownItem } from '../../model/pull.js'
import type { Engine } from '../engine.js'
import type { Schema } from '../schema.js'

/** As PullStore.record. */
export async function recordPull(engine: Pick<Engine, 'db' | 'lightly'>, pull: Pull): Promise<'recorded' | 'over'> {
  const seq = pull.how === 'looked' ? undefined : await documentSeq(engine.db, pull.document, pull.at)
  return engine.lightly(async within => {
    if (!(await countPull(within, pull))) {
      await countRefusal(within, pull)
      return 'over'
    }
    if (seq !== undefined) await writePull(within, pull, seq)
    return 'recorded'
  })
}

/** How far behind the last pull `pulled_at` may lie: a document that is polled all day is not written all day. */
const TOUCH_MS = 3_600_000

async function documentSeq(db: Kysely<Schema>, document: PulledDocument, at: number): Promise<number> {
  const { feed, digest } = document
  const known = await db
    .selectFrom('pulled_documents')
    .select(['seq', 'pulled_at'])
    .where('feed', '=', feed)
    .where('digest', '=', digest)
    .executeTakeFirst()
  if (known && known.pulled_at >= at - TOUCH_MS) return known.seq
  return db.transaction().execute(within => touchDocument(within, document, at))
}

/** Nobody else gives a number in this feed, or forgets documents of it, until the transaction ends. */
async function touchDocument(
  within: Transaction<Schema>,
  { feed, digest, items }: PulledDocument,
  at: number,
): Promise<number> {
  const last = await within
    .insertInto('pulled_feeds')
    .values({ feed, last_seq: 0 })
    .onConflict(on => on.column('feed').doUpdateSet(({ ref }) => ({ last_seq: ref('pulled_feeds.last_seq') })))
    .returning('last_seq')
    .executeTakeFirstOrThrow()
  const known = await within
    .updateTable('pulled_documents')
    .set({ pulled_at: at })
    .where('feed', '=', feed)
    .where('digest', '=', digest)
    .returning('seq')
    .executeTakeFirst()
  if (known) return known.seq
  const seq = last.last_seq + 1
  await within.updateTable('pulled_feeds').set({ last_seq: seq }).where('feed', '=', feed).execute()
  await within.insertInto('pulled_documents').values({ feed, digest, seq, pulled_at: at }).execute()
  await writeItems(within, feed, seq, items)
  return seq
}

/** Closes what the newest document does not show any more, and opens what it is the first to show. */
async function writeItems(
  within: Transaction<Schema>,
  feed: string,
  seq: number,
  items: readonly ShownItem[],
): Promise<void> {
  const standing = await within
    .selectFrom('pulled_items')
    .select(['key', 'version', 'extent', 'first_seq'])
    .where('feed', '=', feed)
    .where('last_seq', 'is', null)
    .execute()
  const nameOf = ({ key, version, extent }: ShownItem) => `${key} ${version} ${extent}`
  const shown = new Map(items.map(item => [nameOf(item), item]))
  const before = new Set(standing.map(nameOf))
  for (const each of standing.filter(item => !shown.has(nameOf(item))))
    await within
      .updateTable('pulled_items')
      .set({ last_seq: seq - 1 })
      .where('feed', '=', feed)
      .where('key', '=', each.key)
      .where('version', '=', each.version)
      .where('extent', '=', each.extent)
      .where('first_seq', '=', each.first_seq)
      .execute()
  const fresh = [...shown].filter(([name]) => !before.has(name)).map(([, item]) => item)
  if (fresh.length === 0) return
  await within
    .insertInto('pulled_items')
    .values(fresh.map(({ key, version, extent }) => ({ feed, key, version, extent, first_seq: seq, last_seq: null })))
    .execute()
}

/** False: the quota is used up, and nothing was counted. */
async function countPull(db: Kysely<Schema>, { licensee, day, at, quota, how, bytes }: Pull): Promise<boolean> {
  const sent = how === 'sent' ? 1 : 0
  const row = { licensee, day, sent, unchanged: 1 - sent, refused: 0, bytes, last_at: at }
  const counted = await db
    .insertInto('pull_days')
    .values(row)
    .onConflict(on => {
      const adding = on.columns(['licensee', 'day']).doUpdateSet(({ eb, ref }) => ({
        sent: eb('pull_days.sent', '+', ref('excluded.sent')),
        unchanged: eb('pull_days.unchanged', '+', ref('excluded.unchanged')),
        bytes: eb('pull_days.bytes', '+', ref('excluded.bytes')),
        last_at: ref('excluded.last_at'),
      }))
      return quota === undefined
        ? adding
        : adding.where(({ eb }) => eb(eb('pull_days.sent', '+', eb.ref('pull_days.unchanged')), '<', quota))
    })
    .returning('last_at')
    .executeTakeFirst()
  return counted !== undefined
}

async function countRefusal(db: Kysely<Schema>, { licensee, day }: Pull): Promise<void> {
  await db
    .updateTable('pull_days')
    .set(({ eb }) => ({ refused: eb('refused', '+', 1) }))
    .where('licensee', '=', licensee)
    .where('day', '=', day)
    .execute()
}

async function writePull(
  db: Kysely<Schema>,
  { licensee, day, at, how, bytes, document: { feed } }: Pull,
  seq: number,
): Promise<void> {
  const sent = how === 'sent' ? 1 : 0
  await db
    .insertInto('pulls')
    .values({ licensee, day, feed, seq, first_at: at, last_at: at, sent, unchanged: 1 - sent, bytes })
    .onConflict(on =>
      on.columns(['licensee', 'day', 'feed', 'seq']).doUpdateSet(({ eb, ref }) => ({
        last_at: ref('excluded.last_at'),
        sent: eb('pulls.sent', '+', ref('excluded.sent')),
        unchanged: eb('pulls.unchanged', '+', ref('excluded.unchanged')),
        bytes: eb('pulls.bytes', '+', ref('excluded.bytes')),
      })),
    )
    .execute()
}
