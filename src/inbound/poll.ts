// Alone polls one partner: asks with manners, takes in what comes, and remembers how it went and when to ask again.
import { laneOf } from '../model/lane.js'
import type { NextPoll } from '../model/next-poll.js'
import { type Notice, noticesAfter } from '../model/notice.js'
import type { Partner } from '../model/partner.js'
import { type Health, isRestless } from '../model/poll.js'
import type { KeptPartner, PartnerStore, WorkStore } from '../store/store.js'
import { teachesNothing } from './calm.js'
import type { Bring, Brought } from './documents.js'
import { takeIn } from './intake.js'
import type { ItemReceipt, MergeNeeds } from './merge.js'
import { isSettled } from './moves.js'
import { type MovedTo, noticed } from './notices.js'
import { remember } from './remember.js'
import { nextPoll, siteRest } from './schedule.js'
import { askedWith } from './trust.js'
import { createTurns, type InTurn } from './turns.js'

export interface PollNeeds extends MergeNeeds {
  readonly partners: Pick<PartnerStore, 'report' | 'reportCalm' | 'revise'>
  readonly work: Pick<WorkStore, 'rest'>
  readonly bring: Bring
  /** From 0 up to, not including, 1. */
  readonly chance: () => number
  /** Whatever else merges documents shares it. Default: its own. */
  readonly inTurn?: InTurn
  /** Hears how a partner stood before a poll, its health after, and when it is due again, epoch milliseconds; may put that off. */
  readonly afterPoll?: (before: KeptPartner, after: Health, nextAt: number) => Promise<number>
}

export interface Polled {
  /** As it stands now: at another address where it has moved. */
  readonly partner: Partner
  readonly health: Health
  /** One an item; empty where no document was merged. */
  readonly receipts: readonly ItemReceipt[]
  /** What the operator is told from now on, and what is over. */
  readonly begun: readonly Notice[]
  readonly ended: readonly Notice[]
}

export type Poll = (kept: KeptPartner) => Promise<Polled>

/** Merging is one document at a time: two that tell the same story at once would not see each other. */
export function createPoll(needs: PollNeeds): Poll {
  const { inTurn = createTurns() } = needs
  return async kept => {
    const { partner: asked, contract, health } = kept
    const polledAt = needs.now()
    const known = isKnown(kept, polledAt)
    const before = known ? health : forgotten(health)
    const manner = askedWith(before, polledAt)
    const brought = await needs.bring(asked, manner.validators)
    if (known && teachesNothing(brought, manner, health)) return calm(brought, kept, polledAt, needs)
    const taken = await inTurn(() => takeIn(brought, { partner: asked, contract, health: before }, needs))
    const moment = momentOf(needs)
    const learnt = remember(brought, { manner, before, after: taken.health }, moment)
    const { partner, health: after, moved } = await followMove(kept, learnt, needs)
    const { notices, begun, ended } = noticesAfter(health.notices ?? [], noticed(after, moved), moment.now)
    const next = await planned(brought, after, kept, needs, moment)
    const told: Health = { ...withoutNext(after), polledAt, notices, ...(next && { next }) }
    await restSite(brought, needs, moment)
    await needs.partners.report(partner.slug, told)
    return { partner, health: told, receipts: taken.receipts, begun, ended }
  }
}

async function calm(brought: Brought, kept: KeptPartner, polledAt: number, needs: PollNeeds): Promise<Polled> {
  const { partner, health } = kept
  const moment = momentOf(needs)
  const next = await planned(brought, health, kept, needs, moment)
  const times = { polledAt, goodAt: moment.now, ...(next && { next }) }
  await needs.partners.reportCalm(partner.slug, times)
  return { partner, health: { ...health, ...times }, receipts: [], begun: [], ended: [] }
}

function momentOf({ now, chance }: PollNeeds): Moment {
  return { now: now(), chance: chance() }
}

/** When it is asked again: never where its feed is gone. */
async function planned(
  brought: Brought,
  health: Health,
  before: KeptPartner,
  { afterPoll }: PollNeeds,
  moment: Moment,
): Promise<NextPoll | undefined> {
  const own = nextOf(brought, health, before.partner.file === undefined, moment)
  const putOff = await afterPoll?.(before, health, own?.at ?? moment.now)
  return own && putOff !== undefined && putOff > own.at ? { at: putOff, because: 'push' } : own
}

/** Whether the last document would end as it did: under the same contract, and with nothing that only waited for a new day. */
function isKnown({ contract, health: { bodyHash, fullUntil } }: KeptPartner, now: number): boolean {
  return bodyHash?.startsWith(contract) === true && (fullUntil === undefined || now < fullUntil)
}

/** What remains of what was known: nothing that stands for a document. */
function forgotten(health: Health): Health {
  const { etag: _, lastModified: __, from: ___, bodyHash: ____, fullUntil: _____, probe: ______, ...rest } = health
  return rest
}

function withoutNext({ next: _, ...health }: Health): Health {
  return health
}

interface Moment {
  readonly now: number
  readonly chance: number
}

/** A redirect that held long enough becomes the partner's address; whoever changed it meanwhile has the last word. */
async function followMove(
  { partner, contract }: KeptPartner,
  health: Health,
  { partners }: PollNeeds,
): Promise<{ readonly partner: Partner; readonly health: Health; readonly moved?: MovedTo }> {
  if (!health.move || !isSettled(health.move)) return { partner, health }
  const { move, ...rest } = health
  const from = partner.feedUrl
  const kept = await partners.revise(partner.slug, current => {
    if (!current || current.removedAt !== undefined || current.partner.feedUrl !== from) return undefined
    const { health: _, contract: __, ...standing } = current
    return { ...standing, partner: { ...current.partner, feedUrl: move.to } }
  })
  if (!kept) return { partner, health }
  // The document and what it is compared with are the same as before: only the asking changes.
  const bodyHash = rest.bodyHash?.replace(contract, kept.contract)
  return {
    partner: kept.partner,
    health: { ...rest, ...(bodyHash !== undefined && { bodyHash }) },
    moved: { from, to: move.to },
  }
}

/** `remote`: a copy of a file of ours costs nobody anything. */
function nextOf(brought: Brought, health: Health, remote: boolean, { now, chance }: Moment): NextPoll | undefined {
  const { failures, goneAt, arrivals, pace, from, untrue } = health
  if (goneAt !== undefined) return undefined
  const whole = remote && (from === undefined || from === untrue?.at)
  return nextPoll({
    now,
    chance,
    failures,
    whole,
    ...(arrivals && !isRestless(health) && { arrivals }),
    ...(pace && { pace }),
    ...(brought.outcome === 'failed'
      ? brought.retryAfter !== undefined && { retryAfter: brought.retryAfter }
      : brought.fresh && { fresh: brought.fresh }),
  })
}

/** 429 is said of whoever asks, whatever the feed: the whole site is left alone (RFC 6585 §4). */
async function restSite(brought: Brought, { work }: PollNeeds, moment: Moment): Promise<void> {
  if (brought.outcome !== 'failed' || brought.status !== 429) return
  const { retryAfter } = brought
  await work.rest(laneOf(brought.url), before =>
    siteRest(before, { ...moment, ...(retryAfter !== undefined && { retryAfter }) }),
  )
}
