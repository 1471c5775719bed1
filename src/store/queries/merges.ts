// Alone knows how decisions about stories are written, undone and read, and which articles shall stay apart.
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Key } from '../../model/key.js'
import type { Grounds, MergeDecision } from '../../model/merging.js'
import type { MergesTable, Schema } from '../schema.js'
import type { MergeQuery } from '../story-store.js'

/** As StoryDesk.join. */
export async function joinStories(
  within: Transaction<Schema>,
  grounds: Grounds,
  { key, other, by, at }: Pick<MergeDecision, 'key' | 'other' | 'by' | 'at'>,
): Promise<MergeDecision> {
  const seq = await nextNumber(within)
  const rows = await within.selectFrom('articles').select(['key', 'story']).where('key', 'in', [key, other]).execute()
  const known = rows.map(({ story }) => story).filter(story => story !== null)
  const story = known.length > 0 ? Math.min(...known) : seq
  const alone = rows.filter(row => row.story === null).map(row => row.key)
  const left = known.filter(each => each !== story)
  if (alone.length > 0) await within.updateTable('articles').set({ story }).where('key', 'in', alone).execute()
  if (left.length > 0) await within.updateTable('articles').set({ story }).where('story', 'in', left).execute()
  const { cause, ...rest } = grounds
  await within
    .insertInto('merges')
    .values({ seq, key, other, cause, grounds: JSON.stringify(rest), by, at, undone_at: null })
    .execute()
  return { ...grounds, seq, key, other, by, at }
}

async function nextNumber(within: Transaction<Schema>): Promise<number> {
  const { value } = await within
    .updateTable('counters')
    .set(({ eb }) => ({ value: eb('value', '+', 1) }))
    .where('name', '=', 'merge')
    .returning('value')
    .executeTakeFirstOrThrow()
  return value
}

/** As StoryDesk.holding. */
export async function standingDecisions(
  within: Transaction<Schema>,
  keys: readonly Key[],
): Promise<readonly MergeDecision[]> {
  const rows = await within
    .selectFrom('merges')
    .selectAll()
    .where('undone_at', 'is', null)
    .where(({ eb, or }) => or([eb('key', 'in', keys), eb('other', 'in', keys)]))
    .orderBy('seq')
    .execute()
  return rows.map(decisionOf)
}

/** As StoryDesk.part. */
export async function partStories(
  within: Transaction<Schema>,
  leaving: readonly Key[],
  staying: readonly Key[],
  at: number,
): Promise<void> {
  for (const [these, those] of [
    [leaving, staying],
    [staying, leaving],
  ] as const)
    await within
      .updateTable('merges')
      .set({ undone_at: at })
      .where('key', 'in', these)
      .where('other', 'in', those)
      .where('undone_at', 'is', null)
      .execute()
  const story = leaving.length > 1 ? await nextNumber(within) : null
  await within.updateTable('articles').set({ story }).where('key', 'in', leaving).execute()
  if (staying.length === 1)
    await within.updateTable('articles').set({ story: null }).where('key', 'in', staying).execute()
  await keepStoriesApart(within, leaving, staying, at)
}

/** As StoryDesk.keepApart. */
export async function keepStoriesApart(
  within: Transaction<Schema>,
  these: readonly Key[],
  those: readonly Key[],
  at: number,
): Promise<void> {
  const pairs = pairsOf(these, those)
  for (let from = 0; from < pairs.length; from += MOST_ROWS)
    await within
      .insertInto('apart')
      .values(pairs.slice(from, from + MOST_ROWS).map(([a, b]) => ({ a, b, at })))
      .onConflict(conflict => conflict.columns(['a', 'b']).doNothing())
      .execute()
}

/** In one statement: an engine counts its parameters. */
const MOST_ROWS = 500

/** As StoryDesk.areApart. */
export async function apartStories(
  within: Transaction<Schema>,
  these: readonly Key[],
  those: readonly Key[],
): Promise<boolean> {
  const row = await within
    .selectFrom('apart')
    .select('a')
    .where(({ eb, or, and }) =>
      or([and([eb('a', 'in', these), eb('b', 'in', those)]), and([eb('a', 'in', those), eb('b', 'in', these)])]),
    )
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** As StoryDesk.reconcile. */
export async function reconcileStories(
  within: Transaction<Schema>,
  these: readonly Key[],
  those: readonly Key[],
): Promise<void> {
  for (const [a, b] of pairsOf(these, those))
    await within.deleteFrom('apart').where('a', '=', a).where('b', '=', b).execute()
}

function pairsOf(these: readonly Key[], those: readonly Key[]): readonly (readonly [Key, Key])[] {
  return these.flatMap(a => those.map(b => (a < b ? ([a, b] as const) : ([b, a] as const))))
}

/** As StoryStore.decisions. */
export async function mergeDecisions(
  db: Kysely<Schema>,
  { article, state, limit, after }: MergeQuery,
): Promise<readonly MergeDecision[]> {
  let query = db.selectFrom('merges').selectAll().orderBy('seq', 'desc').limit(limit)
  if (article !== undefined)
    query = query.where(({ eb, or }) => or([eb('key', '=', article), eb('other', '=', article)]))
  if (state !== undefined) query = query.where('undone_at', state === 'standing' ? 'is' : 'is not', null)
  if (after !== undefined) query = query.where('seq', '<', after)
  return (await query.execute()).map(decisionOf)
}

/** As StoryStore.decision. */
export async function mergeDecision(db: Kysely<Schema>, seq: number): Promise<MergeDecision | undefined> {
  const row = await db.selectFrom('merges').selectAll().where('seq', '=', seq).executeTakeFirst()
  return row && decisionOf(row)
}

function decisionOf({ grounds, undone_at, ...row }: Selectable<MergesTable>): MergeDecision {
  return {
    ...row,
    ...(JSON.parse(grounds) as Omit<Grounds, 'cause'>),
    ...(undone_at !== null && { undoneAt: undone_at }),
  }
}
