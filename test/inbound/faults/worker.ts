// A process of its own that polls whoever is due through the whole way in, and says each poll that begins and ends. Time is
// passed in and leaps to what is due next; what an origin is waited for is a hundredth of what it is in truth.
import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { openNewsroom } from '../../../src/compose/newsroom.js'
import { claimName, pollOf } from '../../../src/compose/polls.js'
import { readConfig } from '../../../src/config/read-config.js'
import { createDuePoll } from '../../../src/inbound/due-polls.js'
import { SITE_GAP_MS } from '../../../src/inbound/poll-now.js'
import type { Log } from '../../../src/model/log.js'
import type { PollOutcome, Tally } from '../../../src/model/poll.js'
import { createFetch } from '../../../src/net/client.js'
import type { WorkStore } from '../../../src/store/store.js'
import { loop } from '../../../src/work/loop.js'
import { root } from '../../root.js'

/** One line of its output. Times are epoch milliseconds. */
export type Line =
  | { readonly says: 'begun'; readonly slug: string; readonly at: number }
  | {
      readonly says: 'ended'
      readonly slug: string
      readonly at: number
      readonly polledAt: number
      readonly outcome: PollOutcome
      readonly sha256?: string
      readonly tally?: Tally
      readonly nextAt?: number
      /** Bytes. */
      readonly rss: number
    }
  | { readonly says: 'error'; readonly text: string }
  | { readonly says: 'stopped' }

/** Of the clock: many are due at once, as at a real minute. */
const LEAP_MS = 10 * 60_000
/** Bytes. */
export const MOST_DOCUMENT = 5 * 2 ** 20

export const DATABASE = (url: string) =>
  readConfig({
    DATABASE_URL: url,
    PORT: '0',
    PUBLIC_URL: 'https://akis.example',
    FEEDS_DIR: join(root, 'feeds'),
    MAHREC_ALLOW_NETWORKS: '127.0.0.0/8',
    MAHREC_MAX_DOCUMENT: String(MOST_DOCUMENT),
  })

const [url, start] = process.argv.slice(2)
if (url && process.argv[1]?.endsWith('worker.js')) await work(url, Number(start))

async function work(database: string, startAt: number): Promise<void> {
  const clock = { now: startAt }
  const now = () => clock.now
  const say = (line: Line) => void writeSync(1, `${JSON.stringify(line)}\n`)
  const log: Log = {
    info: () => {},
    warn: () => {},
    error: (about, text) => say({ says: 'error', text: `${text}: ${(about as { err?: Error }).err?.stack}` }),
  }
  const later = (ms: number, act: () => void) => {
    const timer = setTimeout(act, ms / 100)
    return () => clearTimeout(timer)
  }
  const world = { now, later, every: () => () => {}, randomBytes, log: log as never }
  const config = DATABASE(database)
  const newsroom = await openNewsroom(config, world)
  const net = createFetch({
    allowNetworks: config.MAHREC_ALLOW_NETWORKS,
    version: '1.2.3',
    now,
    later,
    resolve: async () => ['127.0.0.1'],
    limits: { document: MOST_DOCUMENT, unpacked: 2 * MOST_DOCUMENT },
  })
  const ask = pollOf(newsroom, net, world)
  const { partners } = newsroom.store
  const act = createDuePoll({
    partners,
    async poll(kept) {
      const { slug } = kept.partner
      // No poll ends in the very millisecond in which it was due: who takes over after a kill tells by that that it was made.
      clock.now += 1
      say({ says: 'begun', slug, at: now() })
      const polled = await ask(kept)
      // Calm polls are written together: whoever looks has them written first.
      await partners.bySlug(slug)
      const { outcome = 'down', polledAt = 0, bodyHash, tally, next } = polled.health
      const merged = outcome === 'merged' && bodyHash && tally && { sha256: bodyHash.split(':')[1] ?? '', tally }
      const rss = process.memoryUsage.rss()
      say({ says: 'ended', slug, at: now(), polledAt, outcome, ...merged, ...(next && { nextAt: next.at }), rss })
      return polled
    },
    saw: () => {},
    log,
    now,
  })
  // The clock stands while anybody is asked, and leaps when there is nothing to do.
  let inHand = 0
  let asleep: (() => void) | undefined
  let looking: Promise<number | undefined> | undefined
  const leap = async () => {
    if (looking || inHand > 0 || !asleep) return
    looking = newsroom.work.next('poll', now())
    const next = await looking
    looking = undefined
    if (inHand > 0 || !asleep) return
    const wake = asleep
    asleep = undefined
    if (next !== undefined && next > now()) clock.now = Math.ceil(next / LEAP_MS) * LEAP_MS
    wake()
  }
  const counted: WorkStore = {
    ...newsroom.work,
    async again(...about) {
      try {
        return await newsroom.work.again(...about)
      } finally {
        inHand -= 1
        void leap()
      }
    },
  }
  const polls = loop({
    kind: 'poll',
    work: counted,
    atOnce: 8,
    laneGap: SITE_GAP_MS,
    claim: () => claimName(world),
    act: (slug, item) => {
      inHand += 1
      return act(slug, item)
    },
    now,
    later: (_, wake) => {
      asleep = wake
      void leap()
      return () => {
        if (asleep === wake) asleep = undefined
      }
    },
    log,
  })
  process.stdin.resume().once('end', async () => {
    await polls.stop()
    await looking
    await net.close()
    await newsroom.store.close()
    say({ says: 'stopped' })
  })
  await polls.start()
}
