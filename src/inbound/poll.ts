// Alone polls one partner: asks with manners, takes in what comes, and remembers how it went and when to ask again.
import { laneOf } from '../model/lane.js'
import type { NextPoll } from '../model/next-poll.js'
import { type Notice, noticesAfter } from '../model/notice.js'
import type { Partner } from '../model/partner.js'
import { type Health, isRestless } from '../model/poll.js'
import type { KeptPartner, PartnerStore, WorkStore } from '../store/store.js'
import type { Bring, Brought } from './documents.js'
import { contractHash, takeIn } from './intake.js'
import type { ItemReceipt, MergeNeeds } from './merge.js'
import { isSettled } from './moves.js'
import { type MovedTo, noticed } from './notices.js'
import { remember } from './remember.js'
import { nextPoll, siteRest } from './schedule.js'
import { askedWith } from './trust.js'
import { createTurns, type InTurn } from './turns.js'

export interface PollNeeds extends MergeNeeds {
  readonly partners: Pick<PartnerStore, 'report' | 'revise'>
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
    const { partner: asked, health } = kept
    const polledAt = needs.now()
    const known = health.bodyHash?.startsWith(contractHash(asked)) ?? false
    const before = known ? health : forgotten(health)
    const manner = askedWith(before, polledAt)
    const brought = await needs.bring(asked, manner.validators)
    const taken = await inTurn(() => takeIn(brought, { partner: asked, health: before }, needs))
    const moment = { now: needs.now(), chance: needs.chance() }
    const learnt = remember(brought, { manner, before, after: taken.health }, moment)
    const { partner, health: after, moved } = await followMove(asked, learnt, needs)
    const { notices, begun, ended } = noticesAfter(health.notices ?? [], noticed(after, moved), moment.now)
    const own = nextOf(brought, after, asked.file === undefined, moment)
    const putOff = await needs.afterPoll?.(kept, after, own?.at ?? moment.now)
    const next = own && putOff !== undefined && putOff > own.at ? { at: putOff, because: 'push' as const } : own
    const told: Health = { ...withoutNext(after), polledAt, notices, ...(next && { next }) }
    await restSite(brought, needs, moment)
    await needs.partners.report(partner.slug, told)
    return { partner, health: told, receipts: taken.receipts, begun, ended }
  }
}

/** What a change of contract leaves of what was known: nothing that stands for a document. */
function forgotten({ etag: _, lastModified: __, from: ___, bodyHash: ____, probe: _____, ...health }: Health): Health {
  return health
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
  partner: Partner,
  health: Health,
  { partners }: PollNeeds,
): Promise<{ readonly partner: Partner; readonly health: Health; readonly moved?: MovedTo }> {
  const { move, ...rest } = health
  if (!move || !isSettled(move)) return { partner, health }
  const from = partner.feedUrl
  const kept = await partners.revise(partner.slug, current => {
    if (!current || current.removedAt !== undefined || current.partner.feedUrl !== from) return undefined
    const { health: _, ...standing } = current
    return { ...standing, partner: { ...current.partner, feedUrl: move.to } }
  })
  if (!kept) return { partner, health }
  // The document and what it is compared with are the same as before: only the asking changes.
  const bodyHash = rest.bodyHash?.replace(contractHash(partner), contractHash(kept.partner))
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
