// Alone knows which articles wait to become visible by themselves, and what is written when they do.
import type { Kysely, Transaction } from 'kysely'
import type { Engine } from '../engine.js'
import { EVERYTHING, type Schema } from '../schema.js'
import { addChanges } from './changes.js'

/** As ArticleStore.release. `at`: time of the change rows. */
export async function releaseArticles(
  engine: Pick<Engine, 'db' | 'announce'>,
  until: number,
  at: number,
): Promise<number> {
  return engine.db.transaction().execute(async within => {
    // Whoever moves the mark writes the row; another process that comes second finds nothing to move.
    const released = await within
      .updateTable('articles')
      .set(({ eb }) => ({
        release_at: eb
          .case()
          .when('pinned_until', '>', until)
          .then(eb.ref('pinned_until'))
          .when('kept_until', '>', until)
          .then(eb.ref('kept_until'))
          .else(null)
          .end(),
      }))
      .where('release_at', '<=', until)
      .returning(['key', 'version', 'visible_from'])
      .execute()
    if (released.length === 0) return 0
    released.sort((a, b) => a.visible_from - b.visible_from || (a.key < b.key ? -1 : 1))
    const changes = []
    for (const { key, version } of released)
      changes.push({ key, version, kind: 'released' as const, categories: await categoriesOf(within, key), at })
    await addChanges(engine, within, changes)
    return released.length
  })
}

/** As ArticleStore.nextRelease. */
export async function nextRelease(db: Kysely<Schema>): Promise<number | undefined> {
  const row = await db
    .selectFrom('articles')
    .select('release_at')
    .where('release_at', 'is not', null)
    .orderBy('release_at')
    .limit(1)
    .executeTakeFirst()
  return row?.release_at ?? undefined
}

async function categoriesOf(within: Transaction<Schema>, key: string): Promise<readonly string[]> {
  const rows = await within
    .selectFrom('article_categories')
    .select('category')
    .where('key', '=', key)
    .where('category', '!=', EVERYTHING)
    .orderBy('category')
    .execute()
  return rows.map(row => row.category)
}
