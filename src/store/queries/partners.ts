// Alone knows how partners are written and read: the record, the health, and what follows when a contract changes.
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import { keyOf } from '../../model/key.js'
import { laneOfPartner } from '../../model/lane.js'
import { type SeenNotice, withAcknowledged } from '../../model/notice.js'
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

function keptPartner({ record, health, seen, line, removed_at }: Selectable<PartnersTable>): KeptPartner {
  return {
    partner: JSON.parse(record) as Partner,
    health: healthOf(health, seen),
    ...(line !== null && { line }),
    ...(removed_at !== null && { removedAt: removed_at }),
  }
}

function healthOf(text: string, seen: string | null): Health {
  const health = JSON.parse(text) as Health
  if (seen === null || !health.notices) return health
  return { ...health, notices: withAcknowledged(health.notices, JSON.parse(seen) as readonly SeenNotice[]) }
}
