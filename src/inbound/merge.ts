// Alone merges the items of a partner's document: each is screened, known again, taken in or held, and told of.
import type { JudgedDocument, JudgedItem } from '../checking/judge-items.js'
import type { Draft, Reason } from '../model/draft.js'
import type { HeldFinding, HeldItem } from '../model/held-item.js'
import { type Key, keyOf, SELF } from '../model/key.js'
import type { Partner } from '../model/partner.js'
import { ITEM_OUTCOMES, type ItemOutcome, type Tally } from '../model/poll.js'
import type { RawRight } from '../model/rights.js'
import { wellFormed } from '../model/text.js'
import type { ArticleStore, QuarantineStore } from '../store/store.js'
import type { StoryDesk, StoryStore } from '../store/story-store.js'
import type { Standing } from './accept.js'
import { createDailyQuota } from './daily-quota.js'
import { httpRightsIn, withHttpRights } from './http-rights.js'
import { type Identity, identify } from './identify.js'
import { type Around, knownAs, type Reader } from './known-as.js'
import { digestOf, normalise } from './normalise.js'
import { prepare } from './prepare.js'
import { createInbound, type Inbound } from './receive.js'
import { screen } from './screen.js'

export interface MergeNeeds {
  readonly articles: ArticleStore
  readonly quarantine: QuarantineStore
  readonly stories: StoryStore
  readonly standing: Omit<Standing, 'now' | 'owner' | 'partner'>
  /** The record of a partner as it stands now. */
  readonly partnerOf: (slug: string) => Partner | undefined
  /** How many days apart two publications of one text may be; 0: texts are not compared. */
  readonly mergeDays: number
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
interface Desk extends MergeNeeds, Omit<Around, 'held'> {
  readonly partner: Partner
  readonly document: JudgedDocument
  readonly inbound: Inbound
  /** What the answer around the document said of rights. Absent: it came without one, and what was said before holds. */
  readonly around?: readonly RawRight[]
  readonly taken: Set<Key>
}

/** One receipt an item, in the order of the document: none is lost (DESIGN.md §2.2). */
export async function mergeDocument(
  document: JudgedDocument,
  partner: Partner,
  needs: MergeNeeds,
  around?: readonly RawRight[],
): Promise<readonly ItemReceipt[]> {
  const owner = partner.owner === SELF ? SELF : partner.slug
  const standing = { ...needs.standing, owner, ...(owner !== SELF && { partner }) }
  const inbound = createInbound({ ...needs, standing })
  const drafts = document.items.map(({ reading }) => reading.draft)
  const identities = identify(drafts, document.channel.homeUrl)
  const byId = new Map(identities.map(({ id }, index) => [id, drafts[index] as Draft]))
  const desk: Desk = {
    ...needs,
    partner,
    owner,
    document,
    inbound,
    drafts: byId,
    taken: new Set(),
    ...(around && { around }),
  }
  const receipts: ItemReceipt[] = []
  for (let from = 0; from < document.items.length; from += AT_ONCE) {
    const part = document.items.slice(from, from + AT_ONCE)
    receipts.push(...(await mergePart(part, identities.slice(from, from + AT_ONCE), desk)))
  }
  return receipts
}

/** Items merged in one transaction: each waits for the disk only once, and nobody else waits long. */
const AT_ONCE = 25

/** What is known already is seen without keeping anybody from writing. */
async function mergePart(
  items: readonly JudgedItem[],
  identities: readonly Identity[],
  desk: Desk,
): Promise<readonly ItemReceipt[]> {
  const { stories, articles, quarantine } = desk
  const named = (names: readonly string[]) => stories.named(names)
  const ends: (Ended | undefined)[] = []
  for (const [index, item] of items.entries())
    ends.push(await sameAgain(item, identities[index] as Identity, desk, { byKey: articles.byKey, named }))
  const news = identities.filter((_, index) => !ends[index])
  if (news.length > 0) {
    const held = await quarantine.named(desk.partner.slug, [...new Set(news.flatMap(each => each.names))])
    await stories.settle(async within => {
      for (const [index, item] of items.entries())
        ends[index] ??= await mergeItem(item, identities[index] as Identity, { ...desk, held }, within)
    })
  }
  const receipts: ItemReceipt[] = []
  for (const [index, { receipt, held }] of (ends as readonly Ended[]).entries()) {
    if (held) await quarantine.hold(held, desk.now())
    else for (const key of keysOf(items[index] as JudgedItem, receipt, desk)) await quarantine.drop(key)
    receipts.push(receipt)
  }
  return receipts
}

/** Where it may have been held: by its address while its id misled, and by its own id before it was known by another. */
function keysOf({ reading: { draft } }: JudgedItem, { key }: ItemReceipt, { owner }: Desk): ReadonlySet<Key> {
  const ids = [draft.id, draft.url].filter(id => id !== undefined)
  return new Set([key, ...ids.map(id => keyOf(owner, id))])
}

/** How an item ended, and what is still to be done with the quarantine: an item that ended well is not held any more. */
interface Ended {
  readonly receipt: ItemReceipt
  readonly held?: Omit<HeldItem, 'state' | 'firstSeenAt' | 'lastSeenAt'>
}

export function tallyOf(receipts: readonly ItemReceipt[]): Tally {
  const count = (outcome: ItemOutcome) => receipts.filter(receipt => receipt.outcome === outcome).length
  const counts = Object.fromEntries(ITEM_OUTCOMES.map(outcome => [outcome, count(outcome)]))
  return { items: receipts.length, ...(counts as Omit<Tally, 'items'>) }
}

/** Who it is, and what it says in full. */
async function recognise(item: JudgedItem, identity: Identity, desk: Desk & Around, reader: Reader) {
  const known = await knownAs(item.reading.draft, identity, desk, reader)
  const prepared = prepare(
    item.reading.draft,
    known.id,
    desk.partner,
    desk.document,
    desk.standing.publication.agencies,
  )
  const said = desk.around ?? httpRightsIn(known.kept?.article.rights.raw)
  const draft = { ...prepared, rights: withHttpRights(prepared.rights, said) }
  const key = keyOf(desk.owner, draft.id ?? '')
  const told = { id: known.id, key, title: titleOf(draft), reasons: [], findings: [] }
  return { draft, key, told, current: known.kept, digest: digestOf(normalise(draft)) }
}

async function sameAgain(item: JudgedItem, identity: Identity, desk: Desk, reader: Reader): Promise<Ended | undefined> {
  const { key, told, current, digest } = await recognise(item, identity, { ...desk, held: [] }, reader)
  if (!current || current.digest !== digest || current.article.withdrawn) return undefined
  desk.taken.add(key)
  const { movedTo } = current.article
  return { receipt: { ...told, outcome: 'same', ...(movedTo && { duplicateOf: movedTo }) } }
}

async function mergeItem(item: JudgedItem, identity: Identity, desk: Desk & Around, within: StoryDesk): Promise<Ended> {
  const { partner, document, standing, now } = desk
  const { draft, key, told, digest, current } = await recognise(item, identity, desk, within)
  desk.taken.add(key)
  const raw = wellFormed(item.raw)
  const hold = (receipt: ItemReceipt & { readonly outcome: HeldItem['outcome'] }): Ended => {
    const { title, outcome, findings, reasons } = receipt
    return { receipt, held: { key, title, outcome, findings, reasons, partner: partner.slug, digest, draft, raw } }
  }
  const findings = screen(item, partner.gate, document)
  if (findings.length > 0) return hold({ ...told, outcome: 'quarantined', findings })
  const quota = createDailyQuota({ articles: within, partner, zone: standing.publication.zone, now })
  const full = current ? undefined : await quota.full()
  if (full) return hold({ ...told, outcome: 'refused', reasons: [full] })
  const taken = await desk.inbound.takeWithin(within, { ...item.reading, draft }, raw, identity.names)
  const { outcome, reasons, duplicateOf } = taken
  if (outcome === 'refused') return hold({ ...told, outcome, reasons })
  // What another article shows is nothing new to readers.
  const ended = duplicateOf ? { ...told, outcome: 'same' as const, duplicateOf } : { ...told, outcome }
  return { receipt: { ...ended, reasons: item.reading.leftOut ?? [] } }
}

function titleOf({ title, url, id }: Draft): string {
  return (title ?? url ?? id ?? '').slice(0, 300)
}
