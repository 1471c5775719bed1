// Alone keeps articles that were read lately, as they were read: a version that was written never changes.
import type { Kysely } from 'kysely'
import type { Article } from '../model/article.js'
import { budget } from '../model/budget.js'
import type { Key } from '../model/key.js'
import { readRecord } from './record.js'
import type { Schema } from './schema.js'

/** Names one row of `versions`. */
export interface VersionName {
  readonly key: Key
  readonly version: number
}

export interface RecentRecords {
  /** The articles of these rows, in their order; all of them must be there. */
  read(db: Kysely<Schema>, names: readonly VersionName[]): Promise<Article[]>
}

/** Bytes of JSON, about: what the hot feeds of thirty categories hold, once and a half. */
const MOST = 6 * 2 ** 20

/** Reads outside transactions only: what one of them has written may yet be undone, and its number be given again. */
export function recentRecords(most = MOST): RecentRecords {
  const known = budget<Kept>(most, ({ size }) => size)
  return {
    async read(db, names) {
      const missing = names.filter(name => !known.get(nameOf(name)))
      const read = new Map<string, Article>()
      if (missing.length > 0)
        for (const row of await db
          .selectFrom('versions')
          .select(['key', 'version', 'record'])
          .where(({ eb, or, and }) =>
            or(missing.map(({ key, version }) => and([eb('key', '=', key), eb('version', '=', version)]))),
          )
          .execute()) {
          const article = readRecord(row.record)
          read.set(nameOf(row), article)
          known.set(nameOf(row), { article, size: row.record.length })
        }
      return names.map(name => {
        const article = read.get(nameOf(name)) ?? known.get(nameOf(name))?.article
        if (!article) throw new Error(`version ${name.version} of ${name.key} is not there`)
        return article
      })
    },
  }
}

interface Kept {
  readonly article: Article
  readonly size: number
}

function nameOf({ key, version }: VersionName): string {
  return `${key} ${version}`
}
