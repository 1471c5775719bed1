// Alone wires the polling of partners: one by command, or all of them as they are due.
import { type Bring, createBring } from '../inbound/documents.js'
import { createDuePoll } from '../inbound/due-polls.js'
import type { Figures } from '../inbound/figures.js'
import { createPoll, type Poll } from '../inbound/poll.js'
import { SITE_GAP_MS } from '../inbound/poll-now.js'
import type { Subscriber } from '../inbound/push/subscriber.js'
import type { InTurn } from '../inbound/turns.js'
import type { Fetch } from '../net/answer.js'
import type { WorkKind } from '../store/store.js'
import { type Loop, type LoopNeeds, loop } from '../work/loop.js'
import type { Newsroom } from './newsroom.js'
import type { World } from './world.js'

/** What the server has to do with polls beyond polling: who looks at what they bring, and who merges beside them. */
interface BesidePolls {
  readonly noticing: (bring: Bring) => Bring
  readonly inTurn: InTurn
  readonly afterPoll: Subscriber['afterPoll']
}

/** Polls one partner through the whole way in. */
export function pollOf(
  newsroom: Newsroom,
  fetch: Fetch,
  world: Pick<World, 'randomBytes'>,
  beside: Partial<BesidePolls> = {},
): Poll {
  const { config, store, merging } = newsroom
  const { noticing, ...more } = beside
  const bring = createBring(fetch, config.FEEDS_DIR, config.MAHREC_MAX_DOCUMENT)
  return createPoll({
    ...merging,
    ...more,
    partners: store.partners,
    work: store.work,
    bring: noticing?.(bring) ?? bring,
    chance: chanceOf(world),
  })
}

/** A name no other claim has. */
export function claimName(world: Pick<World, 'randomBytes'>): string {
  return Buffer.from(world.randomBytes(12)).toString('base64url')
}

/** From 0 up to, not including, 1. */
export function chanceOf(world: Pick<World, 'randomBytes'>): () => number {
  let drawn = Buffer.alloc(0)
  return () => {
    // Many at once: each drawing of its own costs as much as a hundred.
    if (drawn.length < 6) drawn = Buffer.from(world.randomBytes(6 * 100))
    const chance = drawn.readUIntBE(0, 6) / 2 ** 48
    drawn = drawn.subarray(6)
    return chance
  }
}

/** Polls at once: the origins are others', the work is ours. */
const POLLS_AT_ONCE = 8

/** Hubs asked at once: each answers in a moment or not at all. */
export const HUBS_AT_ONCE = 2

export function pollLoop(newsroom: Newsroom, poll: Poll, figures: Figures, world: World): Loop {
  const { partners } = newsroom.store
  const { log, now } = world
  const act = createDuePoll({ partners, poll, saw: figures.saw, log, now })
  return workLoop('poll', POLLS_AT_ONCE, act, newsroom, world)
}

export function workLoop(
  kind: WorkKind,
  atOnce: number,
  act: LoopNeeds['act'],
  { work }: Newsroom,
  world: World,
): Loop {
  const claim = () => claimName(world)
  const { now, later, log } = world
  return loop({ kind, work, atOnce, laneGap: SITE_GAP_MS, claim, act, now, later, log })
}

export function together(...loops: readonly Loop[]): Loop {
  const each = (what: (loop: Loop) => Promise<void>) => async () => void (await Promise.all(loops.map(what)))
  return { start: each(one => one.start()), plan: each(one => one.plan()), stop: each(one => one.stop()) }
}
