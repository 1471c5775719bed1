// Alone knows how partners are written and read: the record, the health, and what follows when a contract changes.
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import { keyOf } from '../../model/key.js'
import { laneOfPartner } from '../../model/lane.js'
import { seenUntil } from '../../model/notice.js'
import type { Partner } from '../../model/partner.js'
import { type Health, NEVER_POLLED } from '../../model/poll.js'
import type { Engine } from '../engine.js'
import { EVERYTHING, type PartnersTable, type Schema } from '../schema.js'
import type { KeptPartner, PartnerRevision } from '../store.js'
import { addChanges } from './changes.js'
import { dropWork, planWork, switchLane } from './work.js'

/** As PartnerStore.list. */
export async function allPartners(db: Kysely<Schema>): Promise<readonly KeptPartner[]> {
  const rows = await db.selectFrom('partners').selectAll().orderBy('slug').execute()
  return rows.map(keptPartner)
}

/** As PartnerStore.bySlug. */
export async function partnerBySlug(db: Kysely<Schema>, slug: string): Promise<KeptPartner | undefined> {
  const row = await db.selectFrom('partners').selectAll().where('slug', '=', slug).executeTakeFirst()
  return row && keptPartner(row)
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
    const kept = { ...written, health: current?.health ?? NEVER_POLLED }
    await writePartner(within, kept, current !== undefined)
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
  const told = new Map(reports.map(({ slug, health }) => [slug, JSON.stringify(health)]))
  const rows = sql.join([...told].map(([slug, health]) => sql`(${slug}, ${health})`))
  await sql`with told (slug, health) as (values ${rows})
    update partners set health = told.health from told where partners.slug = told.slug`.execute(db)
}

/** As PartnerStore.acknowledge. In a column of its own: a report that was under way does not undo it. */
export async function acknowledgeNotices(
  db: Kysely<Schema>,
  slug: string,
  at: number,
): Promise<KeptPartner | undefined> {
  const kept = await partnerBySlug(db, slug)
  const unseen = kept?.health.notices?.filter(({ acknowledgedAt }) => acknowledgedAt === undefined) ?? []
  if (unseen.length === 0) return kept
  // Not what is noticed from now on, by a poll that is under way: nobody has seen that.
  const until = Math.max(...unseen.map(({ firstAt }) => firstAt))
  await db.updateTable('partners').set({ seen_until: until, seen_at: at }).where('slug', '=', slug).execute()
  return partnerBySlug(db, slug)
}

async function writePartner(within: Transaction<Schema>, kept: KeptPartner, known: boolean): Promise<void> {
  const { slug } = kept.partner
  const row = {
    record: JSON.stringify(kept.partner),
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

function keptPartner(row: Selectable<PartnersTable>): KeptPartner {
  const { record, health, line, removed_at, seen_until, seen_at } = row
  const said = JSON.parse(health) as Health
  const { notices: told } = said
  const notices = told && seen_until !== null && seen_at !== null ? seenUntil(told, seen_until, seen_at) : told
  return {
    partner: JSON.parse(record) as Partner,
    health: { ...said, ...(notices && { notices }) },
    ...(line !== null && { line }),
    ...(removed_at !== null && { removedAt: removed_at }),
  }
}
