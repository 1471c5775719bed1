// Alone polls a partner that is due, and tells of it: what came, and once what is the matter.
import type { Log } from '../model/log.js'
import type { PartnerStore, WorkItem } from '../store/store.js'
import type { Poll, Polled } from './poll.js'

export interface DuePollNeeds {
  readonly partners: Pick<PartnerStore, 'bySlug'>
  readonly poll: Poll
  /** Hears of every poll. */
  readonly saw: (polled: Polled) => void
  readonly log: Log
  /** Epoch milliseconds. */
  readonly now: () => number
}

/** When it is due again, epoch milliseconds; undefined: it is not polled any more. */
export type DuePoll = (slug: string, item: WorkItem) => Promise<number | undefined>

export function createDuePoll({ partners, poll, saw, log, now }: DuePollNeeds): DuePoll {
  return async (slug, { dueAt }) => {
    const kept = await partners.bySlug(slug)
    if (!kept || kept.removedAt !== undefined || kept.partner.paused) return undefined
    const { polledAt, next } = kept.health
    // The poll was remembered, but whoever made it died before it was planned again: nobody is asked twice for that.
    if (next && polledAt !== undefined && dueAt < polledAt && next.at > now()) return next.at
    const polled = await poll(kept)
    saw(polled)
    tell(polled, log)
    return polled.health.next?.at
  }
}

/** Every 200 without anything new and every failure after the first is told by figures, not by lines of a log. */
function tell({ partner, health, begun, ended }: Polled, log: Log): void {
  const { outcome, message, tally, failures } = health
  const who = { partner: partner.slug }
  if (failures === 1)
    log.info({ ...who, outcome, message: message?.en }, 'a partner could not be polled; it is asked again later')
  if (outcome === 'merged' && tally && tally.items > tally.same)
    log.info({ ...who, ...tally }, 'a partner brought news')
  for (const { kind, message: told } of begun) log.warn({ ...who, kind, message: told.en }, 'a partner needs a look')
  for (const { kind } of ended) log.info({ ...who, kind }, 'what was told of a partner is over')
}
