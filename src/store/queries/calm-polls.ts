// Alone knows how a poll that found nothing new is written: its times, and no more. Most polls are such.
import { CompiledQuery, type Kysely } from 'kysely'
import type { NextPoll } from '../../model/next-poll.js'
import { type CalmTimes, type Health, MOST_PAST_POLLS } from '../../model/poll.js'
import type { CalmPollsTable, Schema } from '../schema.js'

export interface CalmReport extends CalmTimes {
  readonly slug: string
}

/** As PartnerStore.reportCalm, for several, oldest first. One of a partner at a time, so that each is remembered. */
export async function writeCalmPolls(db: Kysely<Schema>, reports: readonly CalmReport[]): Promise<void> {
  for (let rest = reports; rest.length > 0; ) {
    const first = new Map(rest.toReversed().map(report => [report.slug, report]))
    await writeTimes(db, [...first.values()])
    rest = rest.filter(report => first.get(report.slug) !== report)
  }
}

/** Polls of different partners, in one statement. */
async function writeTimes(db: Kysely<Schema>, reports: readonly CalmReport[]): Promise<void> {
  const values = reports.flatMap(({ slug, polledAt, goodAt, next }) => [
    slug,
    polledAt,
    goodAt,
    next ? JSON.stringify(next) : '',
    momentText(polledAt),
  ])
  // A few statements that are prepared once, rather than one for every number: no partner has the empty name.
  const count = Math.ceil(reports.length / STEP) * STEP
  for (let at = reports.length; at < count; at += 1) values.push('', 0, 0, '', '')
  await db.executeQuery(CompiledQuery.raw(writing(count), values))
}

const STEP = 16
const statements = new Map<number, string>()

/** The statement for so many, by hand and once: to build it costs more than to run it. */
function writing(count: number): string {
  const known = statements.get(count)
  if (known !== undefined) return known
  const row = (at: number) =>
    `($${at + 1}, cast($${at + 2} as bigint), cast($${at + 3} as bigint), $${at + 4}, $${at + 5})`
  const rows = Array.from({ length: count }, (_, index) => row(5 * index))
  const statement = writingOf(rows.join())
  statements.set(count, statement)
  return statement
}

function writingOf(rows: string): string {
  return `with told (partner, polled_at, good_at, next, moment) as (values ${rows})
    update calm_polls set polled_at = told.polled_at, good_at = told.good_at, next = told.next,
      unchanged_at = case when length(unchanged_at) < ${MOST_PAST_POLLS * WIDTH} then unchanged_at
        else substr(unchanged_at, ${WIDTH + 1}) end || told.moment
    from told where calm_polls.partner = told.partner`
}

/** The health with what a calm poll has moved since it was written. */
export function withCalm(health: Health, calm: Pick<CalmPollsTable, 'polled_at' | 'good_at' | 'next'>): Health {
  if (calm.polled_at <= (health.polledAt ?? 0)) return health
  const moved = { ...health, polledAt: calm.polled_at, goodAt: calm.good_at }
  return calm.next === '' ? withoutNext(moved) : { ...moved, next: JSON.parse(calm.next) as NextPoll }
}

/** Apart: objects that come of leaving one out are slow to read, and nearly every health has one. */
function withoutNext({ next: _, ...health }: Health): Health {
  return health
}

/** Moments stand side by side, each as wide as the others until the year 2059: epoch milliseconds, base 36. */
const WIDTH = 8

function momentText(at: number): string {
  return at.toString(36).padStart(WIDTH, '0')
}

/** Epoch milliseconds, oldest first. */
export function momentsOf(text: string): number[] {
  return Array.from({ length: text.length / WIDTH }, (_, index) =>
    Number.parseInt(text.slice(index * WIDTH, (index + 1) * WIDTH), 36),
  )
}
