// Alone knows how the last polls of partners are remembered, and the older ones forgotten.
import { type Kysely, sql } from 'kysely'
import { lastPoll, MOST_PAST_POLLS, type PastPoll } from '../../model/poll.js'
import type { Schema } from '../schema.js'
import { momentsOf, writeCalmPolls } from './calm-polls.js'
import type { HealthReport } from './partners.js'

/**
 * Of several partners, in one statement. Of two polls of one partner in the same millisecond the last one stays. Those that
 * brought nothing new, nearly all, are kept apart (calm-polls.ts) and cost no row.
 */
export async function rememberPolls(db: Kysely<Schema>, reports: readonly HealthReport[]): Promise<void> {
  const polls = new Map<string, PastPoll & { readonly slug: string }>()
  for (const { slug, health } of reports) {
    const poll = lastPoll(health)
    if (poll && poll.outcome !== 'unchanged') polls.set(`${slug} ${poll.at}`, { slug, ...poll })
  }
  await writeCalmPolls(
    db,
    reports.flatMap(({ slug, health: { outcome, polledAt, goodAt = polledAt, next } }) =>
      outcome === 'unchanged' && polledAt !== undefined && goodAt !== undefined
        ? [{ slug, polledAt, goodAt, ...(next && { next }) }]
        : [],
    ),
  )
  if (polls.size === 0) return
  const rows = [...polls.values()].map(({ slug, ...poll }) => sql`(${slug}, ${poll.at}, ${JSON.stringify(poll)})`)
  await sql`with told (slug, at, record) as (values ${sql.join(rows)})
    insert into past_polls (partner, at, record)
    select told.slug, cast(told.at as bigint), told.record from told
    where exists (select 1 from partners where partners.slug = told.slug)
    on conflict (partner, at) do update set record = excluded.record`.execute(db)
  const tired = [...polls.values()].filter(({ at }) => at % FORGET_EVERY === 0).map(({ slug }) => slug)
  if (tired.length > 0) await forgetPolls(db, tired)
}

/**
 * One poll in so many, by its millisecond, forgets what is too old: to look for it each time would cost more than to
 * remember. Until then a partner has some rows more, which nobody is told of.
 */
const FORGET_EVERY = 16

/** All but the last so many of each. One after the other: what is compared with is then looked up once for each. */
async function forgetPolls(db: Kysely<Schema>, slugs: readonly string[]): Promise<void> {
  for (const slug of slugs)
    await db
      .deleteFrom('past_polls')
      .where('partner', '=', slug)
      .where('at', '<', ({ selectFrom }) =>
        selectFrom('past_polls')
          .select('at')
          .where('partner', '=', slug)
          .orderBy('at', 'desc')
          .offset(MOST_PAST_POLLS - 1)
          .limit(1),
      )
      .execute()
}

/** As PartnerStore.pastPolls. */
export async function pastPolls(
  db: Kysely<Schema>,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, readonly PastPoll[]>> {
  const polls = new Map<string, PastPoll[]>(slugs.map(slug => [slug, []]))
  if (slugs.length === 0) return polls
  const rows = await db
    .selectFrom('past_polls')
    .select(['partner', 'record'])
    .where('partner', 'in', slugs)
    .orderBy('at')
    .execute()
  for (const { partner, record } of rows) polls.get(partner)?.push(JSON.parse(record) as PastPoll)
  const calm = await db
    .selectFrom('calm_polls')
    .select(['partner', 'unchanged_at'])
    .where('partner', 'in', slugs)
    .execute()
  for (const { partner, unchanged_at } of calm)
    for (const at of momentsOf(unchanged_at)) polls.get(partner)?.push({ at, outcome: 'unchanged' })
  return new Map([...polls].map(([slug, all]) => [slug, inOrder(all).slice(-MOST_PAST_POLLS)]))
}

function inOrder(polls: readonly PastPoll[]): PastPoll[] {
  return [...new Map(polls.map(poll => [poll.at, poll])).values()].sort((a, b) => a.at - b.at)
}
