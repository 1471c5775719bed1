// Alone polls partners that somebody names, due or not, beside whoever else polls; a site's rest it keeps as well.
import { laneOfPartner } from '../model/lane.js'
import type { NextPoll } from '../model/next-poll.js'
import type { Partner } from '../model/partner.js'
import type { KeptPartner, WorkItem, WorkStore } from '../store/store.js'
import type { Poll, Polled } from './poll.js'

/** From the end of a poll to the beginning of the next one of the same site. */
export const SITE_GAP_MS = 1000

export interface PollNowNeeds {
  readonly work: WorkStore
  readonly poll: Poll
  /** A name no other claim has. */
  readonly claim: () => string
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly wait: (ms: number) => Promise<void>
  /** How many at once. */
  readonly atOnce: number
  /** After each one that is done. */
  readonly progress: (done: number) => void
}

/** Not asked: its site rests, or it was paused or removed meanwhile. */
export interface Waits {
  readonly partner: Partner
  readonly waits: NextPoll
}

const LEASE_MS = 10 * 60_000
/** So often it is looked whether a site is free again. */
const LOOK_MS = 250
/** Whoever has what is asked for longer than that may have died, and the one who waits is a person. */
const PATIENCE_MS = 10_000

export async function pollNow(
  chosen: readonly KeptPartner[],
  needs: PollNowNeeds,
): Promise<readonly (Polled | Waits)[]> {
  const { work, now, wait, atOnce, claim, progress } = needs
  const open = new Map(chosen.map(kept => [kept.partner.slug, kept]))
  const done: (Polled | Waits)[] = []
  const inHand = new Set<Promise<void>>()
  await planMissing(chosen, needs)
  const begin = (item: WorkItem, kept: KeptPartner) => {
    open.delete(item.subject)
    const ending = pollOne(item, kept, needs).then(polled => {
      done.push(polled)
      progress(done.length)
      inHand.delete(ending)
    })
    inHand.add(ending)
  }
  let since = now()
  while (open.size > 0 || inHand.size > 0) {
    const evenIfTaken = inHand.size === 0 && now() - since >= PATIENCE_MS
    const times = { now: now(), until: now() + LEASE_MS }
    const query = { ...times, limit: atOnce - inHand.size, only: [...open.keys()], evenIfTaken }
    for (const item of open.size > 0 ? await work.claim('poll', claim(), query) : []) {
      since = now()
      begin(item, open.get(item.subject) as KeptPartner)
    }
    if (inHand.size > 0) await Promise.race(inHand)
    else done.push(...(await takeResting(open, needs)))
    if (open.size > 0 && inHand.size === 0) await wait(LOOK_MS)
  }
  return done
}

/** Paused and retired ones are in nobody's plan. */
async function planMissing(chosen: readonly KeptPartner[], { work, now }: PollNowNeeds): Promise<void> {
  const planned = await work.planned('poll')
  for (const { partner } of chosen)
    if (!planned.has(partner.slug)) await work.plan('poll', partner.slug, now(), laneOfPartner(partner))
}

async function pollOne(item: WorkItem, kept: KeptPartner, { work, poll, now }: PollNowNeeds): Promise<Polled> {
  // Until it is known otherwise it stays as it was planned.
  let dueAt: number | undefined = item.dueAt
  try {
    const polled = await poll(kept)
    dueAt = kept.partner.paused ? undefined : polled.health.next?.at
    return polled
  } finally {
    await work.again(item, dueAt, now() + SITE_GAP_MS)
  }
}

/** Takes out of `open` those whose turn does not come: their site rests, or somebody paused or removed them meanwhile. */
async function takeResting(open: Map<string, KeptPartner>, { work, now }: PollNowNeeds): Promise<readonly Waits[]> {
  const planned = await work.planned('poll')
  const resting: Waits[] = []
  for (const [slug, { partner }] of open) {
    const plan = planned.get(slug)
    if (plan && (plan.restUntil ?? 0) <= now()) continue
    open.delete(slug)
    resting.push({
      partner,
      waits: plan?.restUntil ? { at: plan.restUntil, because: 'site' } : { at: now(), because: 'asked' },
    })
  }
  return resting
}
