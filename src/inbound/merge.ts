// Alone merges the items of a partner's document: each is screened, known again, taken in or held, and told of.
import type { JudgedDocument, JudgedItem } from '../checking/judge-items.js'
import type { Draft, Reason } from '../model/draft.js'
import type { HeldFinding } from '../model/held-item.js'
import { type Key, keyOf, SELF } from '../model/key.js'
import type { Partner } from '../model/partner.js'
import { ITEM_OUTCOMES, type ItemOutcome, type Tally } from '../model/poll.js'
import { wellFormed } from '../model/text.js'
import type { ArticleStore, Kept, QuarantineStore } from '../store/store.js'
import type { Standing } from './accept.js'
import { createDailyQuota, type DailyQuota } from './daily-quota.js'
import { type Identity, identify } from './identify.js'
import { digestOf, normalise } from './normalise.js'
import { prepare } from './prepare.js'
import { createInbound, type Inbound } from './receive.js'
import { screen } from './screen.js'
import { createTwins, type Twins } from './twins.js'

export interface MergeNeeds {
  readonly articles: ArticleStore
  readonly quarantine: QuarantineStore
  readonly standing: Omit<Standing, 'now' | 'ways' | 'owner' | 'partner'>
  /** The record of a partner as it stands now. */
  readonly partnerOf: (slug: string) => Partner | undefined
  /** Epoch milliseconds. */
  readonly now: () => number
}

/** How one item ended. */
export interface ItemReceipt {
  readonly id: string
  readonly key: Key
  readonly title: string
  readonly outcome: ItemOutcome
  /** Why it was refused; of one that was taken in, what of it was left out for now. */
  readonly reasons: readonly Reason[]
  /** Why it is in quarantine. */
  readonly findings: readonly HeldFinding[]
  /** The article that tells this story already. */
  readonly duplicateOf?: Key
}

/** Everything in hand while one document is merged. */
interface Desk extends MergeNeeds {
  readonly partner: Partner
  readonly owner: string
  readonly document: JudgedDocument
  readonly inbound: Inbound
  readonly twins: Twins
  readonly quota: DailyQuota
}

/** One receipt an item, in the order of the document: none is lost (DESIGN.md §2.2). */
export async function mergeDocument(
  document: JudgedDocument,
  partner: Partner,
  needs: MergeNeeds,
): Promise<readonly ItemReceipt[]> {
  const owner = partner.owner === SELF ? SELF : partner.slug
  const standing = { ...needs.standing, owner, ...(owner !== SELF && { partner }) }
  const inbound = createInbound({ articles: needs.articles, standing, now: needs.now })
  const twins = createTwins({ ...needs, standing, partner })
  const quota = createDailyQuota({ ...needs, partner, zone: standing.publication.zone })
  const desk: Desk = { ...needs, partner, owner, document, inbound, twins, quota }
  const drafts = document.items.map(({ reading }) => reading.draft)
  const identities = identify(drafts, document.channel.homeUrl)
  const receipts: ItemReceipt[] = []
  for (const [index, item] of document.items.entries())
    receipts.push(await mergeItem(item, identities[index] as Identity, desk))
  return receipts
}

export function tallyOf(receipts: readonly ItemReceipt[]): Tally {
  const count = (outcome: ItemOutcome) => receipts.filter(receipt => receipt.outcome === outcome).length
  const counts = Object.fromEntries(ITEM_OUTCOMES.map(outcome => [outcome, count(outcome)]))
  return { items: receipts.length, ...(counts as Omit<Tally, 'items'>) }
}

async function mergeItem(item: JudgedItem, identity: Identity, desk: Desk): Promise<ItemReceipt> {
  const { articles, quarantine, partner, owner, document, twins, quota } = desk
  const known = await knownAs(identity, desk)
  const draft = prepare(item.reading.draft, known.id, partner, document, desk.standing.publication.agencies)
  const key = keyOf(owner, draft.id ?? '')
  const told = { id: known.id, key, title: titleOf(draft), reasons: [], findings: [] }
  const current = known.kept ?? (await articles.byKey(key))
  if (current?.article.movedTo) return { ...told, outcome: 'same', duplicateOf: current.article.movedTo }
  const digest = digestOf(normalise(draft))
  if (current?.digest === digest && !current.article.withdrawn) {
    await quarantine.drop(key)
    return { ...told, outcome: 'same' }
  }
  const findings = screen(item, partner.gate, document)
  if (findings.length > 0) return hold({ ...told, outcome: 'quarantined', findings }, item, draft, digest, desk)
  if (!current) {
    const full = await quota.full()
    if (full) return hold({ ...told, outcome: 'refused', reasons: [full] }, item, draft, digest, desk)
    const twin = await twins.settle(draft, identity.canonical)
    if (twin) {
      await quarantine.drop(key)
      return { ...told, outcome: 'same', duplicateOf: twin }
    }
  }
  return takeIn(told, item, draft, digest, desk)
}

async function takeIn(
  told: Omit<ItemReceipt, 'outcome'>,
  item: JudgedItem,
  draft: Draft,
  digest: string,
  desk: Desk,
): Promise<ItemReceipt> {
  const { inbound, quarantine, twins } = desk
  const { outcome, reasons } = await inbound.take({ ...item.reading, draft }, wellFormed(item.raw), twins.superseded())
  if (outcome === 'refused') return hold({ ...told, outcome, reasons }, item, draft, digest, desk)
  await quarantine.drop(told.key)
  return { ...told, outcome, reasons: item.reading.leftOut ?? [] }
}

/** The article of this partner that it is, also where only its address is known again. */
async function knownAs(
  { id, canonical }: Identity,
  desk: Desk,
): Promise<{ readonly id: string; readonly kept?: Kept }> {
  const { articles, owner } = desk
  const byId = await articles.byKey(keyOf(owner, id))
  if (byId) return { id, kept: byId }
  const there = canonical === undefined ? [] : await articles.byUrl(canonical)
  const own = there.filter(({ article }) => article.owner === owner)
  const [kept] = own
  return kept && own.length === 1 ? { id: kept.article.id, kept } : { id }
}

async function hold(
  receipt: ItemReceipt & { readonly outcome: 'quarantined' | 'refused' },
  item: JudgedItem,
  draft: Draft,
  digest: string,
  { quarantine, partner, now }: Desk,
): Promise<ItemReceipt> {
  const { key, title, outcome, findings, reasons } = receipt
  const raw = wellFormed(item.raw)
  await quarantine.hold({ key, title, outcome, findings, reasons, partner: partner.slug, digest, draft, raw }, now())
  return receipt
}

function titleOf({ title, url, id }: Draft): string {
  return (title ?? url ?? id ?? '').slice(0, 300)
}
