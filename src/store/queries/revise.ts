// Alone knows what is written when an article gets a version: record, place in the lists and change row, all or nothing.
import type { Transaction } from 'kysely'
import { type Article, isShown, modifiedAt, visibleFrom } from '../../model/article.js'
import type { Change } from '../../model/change.js'
import { type Key, keyOf } from '../../model/key.js'
import type { Engine } from '../engine.js'
import { hashOf, writeRecord } from '../record.js'
import { EVERYTHING, type Schema } from '../schema.js'
import type { Kept, Revision } from '../store.js'
import { articleByKey } from './articles.js'
import { addChanges } from './changes.js'

/** As ArticleStore.revise. `at`: time of the change row, epoch milliseconds. */
export async function reviseArticle(
  engine: Pick<Engine, 'db' | 'hold' | 'announce'>,
  now: () => number,
  key: Key,
  next: (current: Kept | undefined) => Revision | undefined,
): Promise<Revision | undefined> {
  return engine.db.transaction().execute(async within => {
    const written = await writeRevision(engine, within, now(), key, next)
    if (written) await addChanges(engine, within, [written.change])
    return written?.revision
  })
}

/** The same within a transaction that does more. The change row is still to be written, as the last thing of it. */
export async function writeRevision(
  engine: Pick<Engine, 'hold'>,
  within: Transaction<Schema>,
  at: number,
  key: Key,
  next: (current: Kept | undefined) => Revision | undefined,
): Promise<{ readonly revision: Revision; readonly change: Omit<Change, 'seq'> } | undefined> {
  await engine.hold(within, key)
  const current = await articleByKey(within, key)
  const revision = next(current)
  if (!revision) return undefined
  refuseUnlessNext(key, current, revision)
  await writeArticle(within, revision.article, at)
  await writeVersion(within, revision)
  await writePlaces(within, revision.article, current?.article)
  const { article, kind } = revision
  return {
    revision,
    change: { key, version: article.version, kind, categories: concerned(article, current?.article), at },
  }
}

function refuseUnlessNext(key: Key, current: Kept | undefined, { article }: Revision): void {
  const version = (current?.article.version ?? 0) + 1
  if (article.version !== version)
    throw new Error(`Article ${key} must get version ${version} next, not ${article.version}`)
  if (article.key !== key || keyOf(article.owner, article.id) !== key)
    throw new Error(`Article ${key} cannot be replaced by "${article.id}" of ${article.owner} under key ${article.key}`)
}

async function writeArticle(within: Transaction<Schema>, article: Article, at: number): Promise<void> {
  const visible = visibleFrom(article)
  const { pinnedUntil: pinned, keptUntil: kept } = article.prominence ?? {}
  const row = {
    owner: article.owner,
    id: article.id,
    version: article.version,
    class: article.rights.class,
    reservation: article.rights.reservation,
    withdrawn_at: article.withdrawn?.at ?? null,
    first_published_at: article.firstPublishedAt,
    modified_at: modifiedAt(article),
    visible_from: visible,
    release_at: isShown(article) ? nextOf([visible, pinned, kept], at) : null,
    pinned_until: pinned ?? null,
    kept_until: kept ?? null,
  }
  if (article.version === 1)
    await within
      .insertInto('articles')
      .values({ key: article.key, ...row, story: null, seen_at: article.acceptedAt, names: null })
      .execute()
  else await within.updateTable('articles').set(row).where('key', '=', article.key).execute()
}

/** The first of these moments, which come in order, that is still to come. */
function nextOf(moments: readonly (number | undefined)[], at: number): number | null {
  return moments.find(moment => moment !== undefined && moment > at) ?? null
}

async function writeVersion(within: Transaction<Schema>, { article, kind, digest, raw }: Revision): Promise<void> {
  const record = writeRecord(article)
  const { key, version, acceptedAt } = article
  await within
    .insertInto('versions')
    .values({ key, version, kind, accepted_at: acceptedAt, digest, hash: hashOf(record, raw), record, raw })
    .execute()
}

async function writePlaces(within: Transaction<Schema>, article: Article, before: Article | undefined): Promise<void> {
  const places = placesOf(article)
  if (before && JSON.stringify(placesOf(before)) === JSON.stringify(places)) return
  if (before) await within.deleteFrom('article_categories').where('key', '=', article.key).execute()
  if (places.length > 0) await within.insertInto('article_categories').values(places).execute()
}

function placesOf(article: Article) {
  if (!isShown(article)) return []
  return [EVERYTHING, ...new Set(article.categories)].map(category => ({
    key: article.key,
    category,
    modified_at: modifiedAt(article),
    visible_from: visibleFrom(article),
  }))
}

/** Those of this version first, then those it left. What stands in no list, and stood in none, concerns nobody. */
function concerned(article: Article, before: Article | undefined): readonly string[] {
  const listed = (each: Article | undefined) => (each && !each.movedTo ? each.categories : [])
  return [...new Set([...listed(article), ...listed(before)])]
}
