// Alone writes the chronicle: one head, locked while an entry is added, so that the chain never forks.
import type { Kysely, Transaction } from 'kysely'
import { contentOf, type Entry, type Happening, hashOfLink, type Link, skipOf } from '../../model/chronicle.js'
import type { Key } from '../../model/key.js'
import type { Served, ServedItem } from '../chronicle-store.js'
import type { ChronicleTable, Schema, ServedTable } from '../schema.js'

const HEAD = 'head'

/** Within a transaction that does more; as one of the last things in it, since nobody else adds an entry meanwhile. */
export async function writeHappenings(within: Transaction<Schema>, happenings: readonly Happening[]): Promise<void> {
  if (happenings.length === 0) return
  const head = await within
    .updateTable('chronicle_head')
    .set(({ eb }) => ({ seq: eb('seq', '+', happenings.length) }))
    .where('name', '=', HEAD)
    .returning(['seq', 'hash'])
    .executeTakeFirstOrThrow()
  let seq = head.seq - happenings.length
  let previous = head.hash
  const written = new Map<number, string>([[0, '']])
  for (const { kind, at, keys, body } of happenings) {
    seq += 1
    const text = JSON.stringify(body)
    const back = skipOf(seq)
    const skip = written.get(back) ?? (back === seq - 1 ? previous : await hashAt(within, back))
    const hash = hashOfLink({ seq, content: contentOf({ kind, at, body: text }), previous, skip })
    await within.insertInto('chronicle').values({ seq, kind, at, body: text, hash }).execute()
    const rows = [...new Set(keys)].map(key => ({ key, seq }))
    if (rows.length > 0) await within.insertInto('chronicle_articles').values(rows).execute()
    written.set(seq, hash)
    previous = hash
  }
  await within.updateTable('chronicle_head').set({ hash: previous }).where('name', '=', HEAD).execute()
}

async function hashAt(db: Kysely<Schema>, seq: number): Promise<string> {
  if (seq === 0) return ''
  return (await db.selectFrom('chronicle').select('hash').where('seq', '=', seq).executeTakeFirstOrThrow()).hash
}

/** Those whose last one is not as it was written last: other processes make the same documents, and one of them was first. */
export async function unserved(db: Kysely<Schema>, documents: readonly Served[]): Promise<readonly Served[]> {
  const known = await servedOf(db, documents)
  const last = new Map(documents.map(({ path, hash }) => [path, hash]))
  return documents.filter(({ path }) => known.get(path)?.hash !== last.get(path))
}

/** As ChronicleStore.serve. */
export async function writeServed(within: Transaction<Schema>, documents: readonly Served[]): Promise<void> {
  // Taken first: two processes that made the same documents must not both find them new.
  await within.updateTable('chronicle_head').set({ name: HEAD }).where('name', '=', HEAD).execute()
  const news = await unserved(within, documents)
  const known = await servedOf(within, news)
  const touched = new Set<string>()
  const keys = new Set<Key>()
  const said = news.flatMap(document => {
    const { path, hash, at } = document
    const before = known.get(path)
    if (before?.hash === hash) return []
    const { items, shows, ends } = differenceOf(document, before?.items)
    known.set(path, { path, hash, items: JSON.stringify(items) })
    touched.add(path)
    for (const key of [...shows.map(([shown]) => shown), ...ends]) keys.add(key)
    return { path, hash, at, ...(shows.length > 0 && { shows }), ...(ends.length > 0 && { ends }) }
  })
  const newest = news.at(-1)
  if (said.length === 0 || !newest) return
  await within
    .insertInto('served')
    .values([...touched].flatMap(path => known.get(path) ?? []))
    .onConflict(conflict =>
      conflict.column('path').doUpdateSet(({ ref }) => ({ hash: ref('excluded.hash'), items: ref('excluded.items') })),
    )
    .execute()
  const happening = { kind: 'serving' as const, at: newest.at, keys: [...keys], body: { documents: said } }
  await writeHappenings(within, [happening])
}

async function servedOf(db: Kysely<Schema>, documents: readonly Served[]): Promise<Map<string, ServedTable>> {
  if (documents.length === 0) return new Map()
  const paths = [...new Set(documents.map(({ path }) => path))]
  const rows = await db.selectFrom('served').selectAll().where('path', 'in', paths).execute()
  return new Map(rows.map(row => [row.path, row]))
}

function differenceOf(document: Served, before = '[]') {
  const stood = new Map((JSON.parse(before) as Told[]).map(told => [told[0], told]))
  const items = [...new Map(document.items.map(item => [item.key, toldOf(item)])).values()]
  const now = new Set(items.map(([key]) => key))
  return {
    items,
    shows: items.filter(told => JSON.stringify(told) !== JSON.stringify(stood.get(told[0]))),
    ends: [...stood.keys()].filter(key => !now.has(key)),
  }
}

/** Key, version, extent, terms. */
type Told = readonly [Key, number, string, readonly string[]]

function toldOf({ key, version, extent, terms }: ServedItem): Told {
  return [key, version, extent, terms]
}

/** As ChronicleStore.head. */
export async function chronicleHead(db: Kysely<Schema>): Promise<Pick<Entry, 'seq' | 'hash'>> {
  return db.selectFrom('chronicle_head').select(['seq', 'hash']).where('name', '=', HEAD).executeTakeFirstOrThrow()
}

/** As ChronicleStore.ofArticle. */
export async function entriesOfArticle(db: Kysely<Schema>, key: Key): Promise<readonly Entry[]> {
  return db
    .selectFrom('chronicle_articles')
    .innerJoin('chronicle', 'chronicle.seq', 'chronicle_articles.seq')
    .selectAll('chronicle')
    .where('chronicle_articles.key', '=', key)
    .orderBy('chronicle.seq')
    .execute()
}

/** As ChronicleStore.after. */
export async function chronicleAfter(db: Kysely<Schema>, seq: number, limit: number): Promise<readonly Entry[]> {
  return db.selectFrom('chronicle').selectAll().where('seq', '>', seq).orderBy('seq').limit(limit).execute()
}

/** Parameters of one question. */
const AT_ONCE = 500

/** As ChronicleStore.links. */
export async function chronicleLinks(db: Kysely<Schema>, seqs: readonly number[]): Promise<readonly Link[]> {
  const wanted = [...new Set(seqs)].filter(seq => seq > 0).sort((a, b) => a - b)
  const needed = [...new Set(wanted.flatMap(seq => [seq, seq - 1, skipOf(seq)]))].filter(seq => seq > 0)
  const rows = new Map<number, ChronicleTable>()
  for (let at = 0; at < needed.length; at += AT_ONCE) {
    const part = needed.slice(at, at + AT_ONCE)
    for (const row of await db.selectFrom('chronicle').selectAll().where('seq', 'in', part).execute())
      rows.set(row.seq, row)
  }
  const hashOf = (seq: number) => rows.get(seq)?.hash ?? ''
  return wanted.flatMap(seq => {
    const row = rows.get(seq)
    return row ? [{ seq, content: contentOf(row), previous: hashOf(seq - 1), skip: hashOf(skipOf(seq)) }] : []
  })
}
