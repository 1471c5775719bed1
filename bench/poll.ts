// How much of what the network could carry the way in takes: 2,000 partners, half unchanged, half changed, against a bare loop.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { Worker } from 'node:worker_threads'
import { Agent, request } from 'undici'
import { openNet } from '../src/compose/net.js'
import { type Newsroom, openNewsroom } from '../src/compose/newsroom.js'
import { pollOf } from '../src/compose/polls.js'
import { readConfig } from '../src/config/read-config.js'
import type { PollOutcome } from '../src/model/poll.js'
import type { KeptPartner } from '../src/store/store.js'
import { root } from '../test/root.js'
import { median, type Result, ratio, table } from './measure.js'
import type { Turn } from './poll-origin.js'
import { shares, sharesTable } from './shares.js'

/** Of each kind. */
const PARTNERS = 1000
const AT_ONCE = 8

type Kind = 'same' | 'new'
const OUTCOMES: Readonly<Record<Kind, PollOutcome>> = { same: 'unchanged', new: 'merged' }

interface Part {
  readonly words: string
  readonly kind: Kind
  readonly rounds: number
  /** Of the partners of its kind, polled a round: others each time, as far as there are others. */
  readonly polled: number
  readonly closes: boolean
}
const PARTS: readonly Part[] = [
  { words: 'unchanged (304)', kind: 'same', rounds: 9, polled: PARTNERS, closes: false },
  { words: 'unchanged, a new connection each', kind: 'same', rounds: 5, polled: PARTNERS, closes: true },
  { words: 'changed (200, 20 new items each)', kind: 'new', rounds: 3, polled: PARTNERS / 5, closes: false },
]

/** POLL_DATABASE: another database than a SQLite file, empty. */
export async function run(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'mahrec-poll-'))
  try {
    return await measure(process.env.POLL_DATABASE ?? `sqlite:${join(folder, 'mahrec.db')}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function measure(database: string): Promise<string> {
  const origin = new Worker(new URL('./poll-origin.js', import.meta.url))
  const port = await new Promise<number>(resolve => origin.once('message', resolve))
  const url = (kind: Kind, n: number) => `http://127.0.0.1:${port}/${kind}/${n}`
  const { newsroom, net } = await open(database)
  for (const kind of ['same', 'new'] as const)
    for (let n = 0; n < PARTNERS; n++)
      await newsroom.desk.add({ name: `${kind}-${n}`, feedUrl: url(kind, n), extent: 'full', categories: 'yerel' })
  const poll = pollOf(newsroom, net, { randomBytes })
  const partners = async (kind: Kind) =>
    (await newsroom.desk.list()).filter(({ partner }) => partner.slug.startsWith(kind))
  let next = 0
  const some = async ({ kind, polled }: Part) => {
    const all = await partners(kind)
    next = (next + polled) % all.length
    return all.slice(next, next + polled)
  }
  const ours = async (kept: readonly KeptPartner[], wanted: PollOutcome) => {
    await each(kept, async one => {
      const { outcome } = (await poll(one)).health
      if (outcome !== wanted) throw new Error(`${one.partner.slug}: ${outcome}`)
    })
    // Until all is written: nobody reads what is not.
    await newsroom.store.partners.bySlug('same-0')
  }
  const agent = new Agent({ connections: AT_ONCE })
  const bare = ({ kind, polled }: Part) =>
    each(Array.from({ length: polled }).keys(), async n => {
      const headers = kind === 'same' ? { 'if-none-match': '"a"' } : {}
      const { statusCode, body } = await request(url(kind, n), { dispatcher: agent, headers })
      await body.dump()
      if (statusCode !== (kind === 'same' ? 304 : 200)) throw new Error(`${kind} ${n}: ${statusCode}`)
    })
  // What is unchanged has to be known first.
  await ours(await partners('same'), 'merged')
  let round = 0
  const begin = async ({ closes }: Part) => {
    const turn: Turn = { round: ++round, closes }
    origin.postMessage(turn)
    await new Promise(setImmediate)
  }
  const measured = async (part: Part): Promise<readonly Result[]> => {
    const { kind, rounds } = part
    const subjects = {
      'bare undici, thrown away': () => bare(part),
      ours: (kept: readonly KeptPartner[]) => ours(kept, OUTCOMES[kind]),
    }
    const figures = new Map<string, number[]>(Object.keys(subjects).map(name => [name, []]))
    for (let n = 0; n < rounds; n++)
      for (const [name, act] of Object.entries(subjects)) {
        await begin(part)
        const kept = await some(part)
        const start = performance.now()
        await act(kept)
        figures.get(name)?.push((part.polled * 1000) / (performance.now() - start))
      }
    return [...figures].map(([name, values]) => ({ name, rounds: values, median: median(values) }))
  }
  const where = `${2 * PARTNERS} partners, half of each kind, ${AT_ONCE} at once, ${process.env.POLL_DATABASE?.replace(/:.*$/s, '') ?? 'SQLite on disk'}`
  const told = (words: string, results: readonly Result[]) =>
    table(`Polls, ${words}; ${where}`, 'polls/s', results, {
      // Round by round: what else the machine does meets both.
      'of bare': ({ rounds }) =>
        ratio(median(rounds.map((rate, n) => rate / (results[0]?.rounds[n] ?? Number.NaN))), 1),
    })
  const parts: string[] = []
  for (const part of PARTS) {
    // The profile warms up, the bare loop after it.
    await begin(part)
    const kept = await some(part)
    const rooms = await shares(() => ours(kept, OUTCOMES[part.kind]))
    await bare(part)
    parts.push(told(part.words, await measured(part)))
    parts.push(sharesTable(`Where the time of ${part.polled} polls goes, ${part.words}`, rooms))
    // A run takes minutes: one that is broken off has told what it knew.
    process.stderr.write(`${parts.slice(-2).join('\n\n')}\n\n`)
  }
  await net.close()
  await agent.close()
  await newsroom.store.close()
  await origin.terminate()
  return parts.join('\n\n')
}

async function each<T>(of: Iterable<T>, act: (one: T) => Promise<void>): Promise<void> {
  const waiting = of[Symbol.iterator]()
  const lane = async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) await act(next.value)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
}

async function open(
  database: string,
): Promise<{ readonly newsroom: Newsroom; readonly net: ReturnType<typeof openNet> }> {
  const config = readConfig({
    DATABASE_URL: database,
    FEEDS_DIR: join(root, 'feeds'),
    MAHREC_ALLOW_NETWORKS: '127.0.0.0/8',
  })
  const silent = () => {}
  const later = (ms: number, act: () => void) => {
    const timer = setTimeout(act, ms).unref()
    return () => clearTimeout(timer)
  }
  const log = { info: silent, warn: silent, error: silent }
  const world = { now: Date.now, later, every: () => silent, randomBytes, log }
  return { newsroom: await openNewsroom(config, world), net: openNet(config, world) }
}
