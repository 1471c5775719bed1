// Alone knows how partners are written and read: the record, the health, and what follows when a contract changes.
import type { Kysely, Selectable, Transaction } from 'kysely'
import { keyOf } from '../../model/key.js'
import { laneOfPartner } from '../../model/lane.js'
import { withAcknowledged } from '../../model/notice.js'
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

/** As PartnerStore.report. */
export async function reportHealth(engine: Pick<Engine, 'db' | 'hold'>, slug: string, health: Health): Promise<void> {
  await engine.db.transaction().execute(async within => {
    await engine.hold(within, keyOf(slug, ''))
    const row = await within.selectFrom('partners').select('health').where('slug', '=', slug).executeTakeFirst()
    if (!row) return
    const { notices: meanwhile = [] } = JSON.parse(row.health) as Health
    const { notices } = health
    await writeHealth(within, slug, { ...health, ...(notices && { notices: withAcknowledged(notices, meanwhile) }) })
  })
}

/** As PartnerStore.acknowledge. */
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
    const health = { ...kept.health, notices }
    await writeHealth(within, slug, health)
    return { ...kept, health }
  })
}

async function writeHealth(within: Transaction<Schema>, slug: string, health: Health): Promise<void> {
  await within
    .updateTable('partners')
    .set({ health: JSON.stringify(health) })
    .where('slug', '=', slug)
    .execute()
}

async function writePartner(within: Transaction<Schema>, kept: KeptPartner, known: boolean): Promise<void> {
  const { slug } = kept.partner
  const row = {
    record: JSON.stringify(kept.partner),
    health: JSON.stringify(kept.health),
    line: kept.line ?? null,
    removed_at: kept.removedAt ?? null,
  }
  if (known) await within.updateTable('partners').set(row).where('slug', '=', slug).execute()
  else
    await within
      .insertInto('partners')
      .values({ slug, ...row })
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

function keptPartner({ record, health, line, removed_at }: Selectable<PartnersTable>): KeptPartner {
  return {
    partner: JSON.parse(record) as Partner,
    health: JSON.parse(health) as Health,
    ...(line !== null && { line }),
    ...(removed_at !== null && { removedAt: removed_at }),
  }
}
