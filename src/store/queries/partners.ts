// Alone knows how partners are written and read: the record, the health, and what follows when a contract changes.
import { hash } from 'node:crypto'
import { CompiledQuery, type Kysely, type Selectable, type Transaction } from 'kysely'
import { keyOf } from '../../model/key.js'
import { laneOfPartner } from '../../model/lane.js'
import { type SeenNotice, withAcknowledged } from '../../model/notice.js'
import type { Partner } from '../../model/partner.js'
import { type Health, NEVER_POLLED } from '../../model/poll.js'
import type { Engine } from '../engine.js'
import { type CalmPollsTable, EVERYTHING, type PartnersTable, type Schema } from '../schema.js'
import type { KeptPartner, PartnerRevision } from '../store.js'
import { withCalm } from './calm-polls.js'
import { addChanges } from './changes.js'
import { dropWork, planWork, switchLane } from './work.js'

/** As PartnerStore.list. */
export async function allPartners(db: Kysely<Schema>): Promise<readonly KeptPartner[]> {
  const rows = await withCalmPolls(db).orderBy('slug').execute()
  return rows.map(keptPartner)
}

/** As PartnerStore.bySlug. */
export async function partnerBySlug(db: Kysely<Schema>, slug: string): Promise<KeptPartner | undefined> {
  const row = await withCalmPolls(db).where('slug', '=', slug).executeTakeFirst()
  return row && keptPartner(row)
}

function withCalmPolls(db: Kysely<Schema>) {
  return db
    .selectFrom('partners')
    .innerJoin('calm_polls', 'calm_polls.partner', 'partners.slug')
    .selectAll('partners')
    .select(['polled_at', 'good_at', 'next'])
}

/** As PartnerStore.revise. */
export async function revisePartner(
  engine: Pick<Engine, 'db' | 'hold' | 'announce'>,
  now: () => number,
  slug: string,
  next: (current: KeptPartner | undefined) => PartnerRevision | undefined,
): Promise<KeptPartner | undefined> {
  const key = keyOf(slug, '')
  return engine.db.transaction().execute(async within => {
    await engine.hold(within, key)
    const current = await partnerBySlug(within, slug)
    const revision = next(current)
    if (!revision) return undefined
    const { pollAt, ...written } = revision
    const health = current?.health ?? NEVER_POLLED
    const record = JSON.stringify(written.partner)
    const kept = { ...written, health, contract: contractOf(record) }
    await writePartner(within, kept, record, current !== undefined)
    if (kept.partner.paused || kept.removedAt !== undefined) await dropWork(within, 'poll', slug)
    else {
      const lane = laneOfPartner(kept.partner)
      if (pollAt !== undefined) await planWork(within, 'poll', slug, pollAt, lane)
      else await switchLane(within, 'poll', slug, lane)
    }
    const categories = await categoriesOf(within, slug)
    await addChanges(engine, within, [{ key, version: 0, kind: 'contract', categories, at: now() }])
    return kept
  })
}

export interface HealthReport {
  readonly slug: string
  readonly health: Health
}

/** As PartnerStore.report, for several in one statement, hence in one transaction. Of one partner the last one counts. */
export async function reportHealths(db: Kysely<Schema>, reports: readonly HealthReport[]): Promise<void> {
  if (reports.length === 0) return
  const told = new Map<string, string>()
  for (const { slug, health } of reports) told.set(slug, JSON.stringify(health))
  await db.executeQuery(CompiledQuery.raw(reporting(told.size), [...told].flat()))
}

/** The statement for so many. Written by hand: to build it each time costs more than to run it. */
function reporting(count: number): string {
  const rows = Array.from({ length: count }, (_, at) => `($${2 * at + 1}, $${2 * at + 2})`)
  return `with told (slug, health) as (values ${rows.join()})
    update partners set health = told.health from told where partners.slug = told.slug`
}

/** As PartnerStore.acknowledge. Kept beside the health, which a poll under way may be about to write. */
export async function acknowledgeNotices(
  engine: Pick<Engine, 'db' | 'hold'>,
  slug: string,
  at: number,
): Promise<KeptPartner | undefined> {
  return engine.db.transaction().execute(async within => {
    await engine.hold(within, keyOf(slug, ''))
    const kept = await partnerBySlug(within, slug)
    if (!kept?.health.notices) return kept
    const notices = kept.health.notices.map(notice => ({ acknowledgedAt: at, ...notice }))
    const seen = notices.map(({ kind, firstAt, acknowledgedAt }) => ({ kind, firstAt, acknowledgedAt }))
    await within
      .updateTable('partners')
      .set({ seen: JSON.stringify(seen) })
      .where('slug', '=', slug)
      .execute()
    return { ...kept, health: { ...kept.health, notices } }
  })
}

async function writePartner(
  within: Transaction<Schema>,
  kept: KeptPartner,
  record: string,
  known: boolean,
): Promise<void> {
  const { slug } = kept.partner
  const row = {
    record,
    line: kept.line ?? null,
    removed_at: kept.removedAt ?? null,
  }
  // The health of who is known stays out of it: a report may come in between.
  if (known) await within.updateTable('partners').set(row).where('slug', '=', slug).execute()
  else
    await within
      .insertInto('partners')
      .values({ slug, ...row, health: JSON.stringify(kept.health) })
      .execute()
  if (!known)
    await within
      .insertInto('calm_polls')
      .values({ partner: slug, polled_at: 0, good_at: 0, next: '', unchanged_at: '' })
      .execute()
}

async function categoriesOf(within: Transaction<Schema>, owner: string): Promise<readonly string[]> {
  const rows = await within
    .selectFrom('article_categories')
    .innerJoin('articles', 'articles.key', 'article_categories.key')
    .select('article_categories.category')
    .distinct()
    .where('articles.owner', '=', owner)
    .where('article_categories.category', '!=', EVERYTHING)
    .orderBy('article_categories.category')
    .execute()
  return rows.map(row => row.category)
}

type PartnerRow = Selectable<PartnersTable> & Pick<CalmPollsTable, 'polled_at' | 'good_at' | 'next'>

function keptPartner({ record, health, seen, line, removed_at, ...calm }: PartnerRow): KeptPartner {
  return {
    partner: JSON.parse(record) as Partner,
    contract: contractOf(record),
    health: withCalm(healthOf(health, seen), calm),
    ...(line !== null && { line }),
    ...(removed_at !== null && { removedAt: removed_at }),
  }
}

function contractOf(record: string): string {
  return hash('sha256', record, 'hex')
}

function healthOf(text: string, seen: string | null): Health {
  const health = JSON.parse(text) as Health
  if (seen === null || !health.notices) return health
  return { ...health, notices: withAcknowledged(health.notices, JSON.parse(seen) as readonly SeenNotice[]) }
}
