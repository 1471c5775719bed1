// Alone knows how the last polls of partners are remembered, and the older ones forgotten.
import type { Kysely } from 'kysely'
import { lastPoll, MOST_PAST_POLLS, type PastPoll } from '../../model/poll.js'
import type { Schema } from '../schema.js'
import type { HealthReport } from './partners.js'

/** Of several partners, in few statements. Of two polls of one partner in the same millisecond the last one stays. */
export async function rememberPolls(db: Kysely<Schema>, reports: readonly HealthReport[]): Promise<void> {
  const known = await db
    .selectFrom('partners')
    .select('slug')
    .where(
      'slug',
      'in',
      reports.map(({ slug }) => slug),
    )
    .execute()
  const slugs = new Set(known.map(({ slug }) => slug))
  const rows = new Map<string, { partner: string; at: number; record: string }>()
  for (const { slug, health } of reports) {
    const poll = lastPoll(health)
    if (poll && slugs.has(slug))
      rows.set(`${slug} ${poll.at}`, { partner: slug, at: poll.at, record: JSON.stringify(poll) })
  }
  if (rows.size === 0) return
  await db
    .insertInto('past_polls')
    .values([...rows.values()])
    .onConflict(conflict =>
      conflict.columns(['partner', 'at']).doUpdateSet(({ ref }) => ({ record: ref('excluded.record') })),
    )
    .execute()
  await forgetPolls(db, [...slugs])
}

/** All but the last so many of each. */
async function forgetPolls(db: Kysely<Schema>, slugs: readonly string[]): Promise<void> {
  await db
    .deleteFrom('past_polls')
    .where('partner', 'in', slugs)
    .where('at', '<', ({ selectFrom }) =>
      selectFrom('past_polls as newer')
        .select('newer.at')
        .whereRef('newer.partner', '=', 'past_polls.partner')
        .orderBy('newer.at', 'desc')
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
  return polls
}
