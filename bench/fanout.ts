// How long until the last of 5,000 subscribers has a new version of a feed: our hub, against a bare loop that posts the same bytes.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { Worker } from 'node:worker_threads'
import { Agent, request } from 'undici'
import { openNewsroom } from '../src/compose/newsroom.js'
import { startWork } from '../src/compose.js'
import { readConfig } from '../src/config/read-config.js'
import { AT_ONCE } from '../src/hub/lanes.js'
import { keyOf } from '../src/model/key.js'
import { root } from '../test/root.js'
import { figure, median, type Result, ratio, table } from './measure.js'

const SUBSCRIBERS = 5_000
/** Each has as many of the callbacks as another. `npm run bench -- fanout SITES` has others. */
const SITES = Number(process.argv[3] ?? 25)
const ROUNDS = 7
const TOPIC = 'https://akis.example/feeds/yerel.rss'
const LEASE_MS = 10 * 86_400_000

export async function run(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'mahrec-fanout-'))
  const subscribers = new Worker(new URL('./fanout-subscribers.js', import.meta.url))
  try {
    const port = (await told(subscribers)) as number
    return await measure(`sqlite:${join(folder, 'haber.db')}`, subscribers, port)
  } finally {
    await subscribers.terminate()
    rmSync(folder, { recursive: true })
  }
}

const told = (worker: Worker) => new Promise(resolve => worker.once('message', resolve))

async function measure(url: string, subscribers: Worker, port: number): Promise<string> {
  const callbacks = Array.from(
    { length: SUBSCRIBERS },
    (_, number) => `http://127.0.1.${number % SITES}:${port}/${number}`,
  )
  const hub = await openHub(url, callbacks)
  const agent = new Agent({ connections: 16, keepAliveTimeout: 60_000 })
  const figures: { bare: number[]; ours: number[] } = { bare: [], ours: [] }
  let body = await hub.publish()
  await hub.deliver(() => heard(subscribers))
  for (let round = 0; round <= ROUNDS; round++) {
    const bare = await heardAfter(subscribers, () => postAll(callbacks, body, agent))
    body = await hub.publish()
    const ours = await hub.deliver(() => heard(subscribers))
    if (round === 0) continue
    figures.bare.push(bare)
    figures.ours.push(ours)
  }
  await hub.close()
  await agent.close()
  const perSecond = (times: readonly number[]): number[] => times.map(ms => (SUBSCRIBERS * 1000) / ms)
  const results: Result[] = [
    { name: 'bare undici, POST of the same bytes', rounds: perSecond(figures.bare), median: 0 },
    { name: 'ours: claimed, guarded, delivered, written down', rounds: perSecond(figures.ours), median: 0 },
  ].map(each => ({ ...each, median: median(each.rounds) }))
  const limit = results[0]?.median ?? Number.NaN
  const words = `Fan-out, ${SUBSCRIBERS} subscribers of ${SITES} sites, ${Math.round(body.length / 1000)} kB, ${AT_ONCE} at once, SQLite on disk`
  return table(words, 'deliveries/s', results, {
    'of bare': each => ratio(each.median, limit),
    'the last has it after, s': each => figure(SUBSCRIBERS / each.median),
  })
}

/** Milliseconds from the call until the last one has heard. */
async function heardAfter(subscribers: Worker, act: () => Promise<void>): Promise<number> {
  const all = heard(subscribers)
  await all.ready
  const start = performance.now()
  await Promise.all([act(), all.done])
  return performance.now() - start
}

interface Heard {
  readonly ready: Promise<unknown>
  readonly done: Promise<unknown>
}

function heard(subscribers: Worker): Heard {
  let ready = () => {}
  let done = () => {}
  const both = {
    ready: new Promise<void>(resolve => {
      ready = resolve
    }),
    done: new Promise<void>(resolve => {
      done = resolve
    }),
  }
  const listen = (message: unknown) => {
    if (message === 'waiting') ready()
    if (message !== 'all') return
    subscribers.off('message', listen)
    done()
  }
  subscribers.on('message', listen)
  subscribers.postMessage(SUBSCRIBERS)
  return both
}

async function postAll(callbacks: readonly string[], body: Uint8Array, dispatcher: Agent): Promise<void> {
  const next = callbacks[Symbol.iterator]()
  const headers = { 'content-type': 'application/rss+xml; charset=utf-8', link: `<${TOPIC}>; rel="self"` }
  const worker = async () => {
    for (const callback of next) {
      const answer = await request(callback, { dispatcher, method: 'POST', headers, body })
      await answer.body.dump()
      if (answer.statusCode !== 204) throw new Error(`${callback}: ${answer.statusCode}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

/** A newsroom whose hub knows all of them; nothing is delivered before `deliver`. */
async function openHub(url: string, callbacks: readonly string[]) {
  const quiet = () => {}
  const later = (ms: number, act: () => void) => {
    const timer = setTimeout(act, ms)
    return () => clearTimeout(timer)
  }
  const log = {
    info: quiet,
    warn: quiet,
    error: (about: object, text: string) => process.stderr.write(`${text} ${JSON.stringify(about)}\n`),
  }
  const world = { now: Date.now, later, every: () => quiet, randomBytes, log }
  const settings = {
    DATABASE_URL: url,
    FEEDS_DIR: join(root, 'feeds'),
    PUBLIC_URL: 'https://akis.example',
    MAHREC_ALLOW_NETWORKS: '127.0.0.0/8',
  }
  const newsroom = await openNewsroom(readConfig(settings), world)
  const { store } = newsroom
  const at = Date.now()
  const most = callbacks.length + 1
  const room = { subscriptions: most, ofLane: most, requests: most, requestsOfLane: most }
  for (const callback of callbacks) {
    const asked = { id: keyOf(TOPIC, callback), nonce: callback, topic: TOPIC, callback, askedAt: at, failures: 0 }
    await store.hub.ask({ ...asked, mode: 'subscribe' }, room)
    await store.hub.verified({ ...asked, mode: 'subscribe' }, { at, leaseUntil: at + LEASE_MS, digest: '', change: 0 })
  }
  const running = await startWork(newsroom, world)
  let number = 0
  return {
    /** The bytes of the feed that everybody waits for now. */
    async publish(): Promise<Uint8Array> {
      number += 1
      const draft = {
        id: `bench-${number}`,
        title: `Köy yolu açıldı (${number})`,
        bodyText: 'Kardan kapanan yol sabah açıldı. '.repeat(60),
        authors: [{ name: 'Şule Iğdır' }],
        tags: ['yerel'],
        media: [],
        publishedAt: Date.now(),
        updates: [],
        rights: { class: 'news' },
      }
      const { outcome } = await newsroom.inbound.take({ draft }, '')
      if (outcome !== 'added') throw new Error(outcome)
      await running.settled()
      return running.shelf.at('/feeds/yerel.rss')?.identity ?? new Uint8Array()
    },
    /** Milliseconds until the last has it. */
    async deliver(listen: () => Heard): Promise<number> {
      const all = listen()
      await all.ready
      const start = performance.now()
      await running.hubWork.start()
      await all.done
      const took = performance.now() - start
      await running.hub.fanOut.idle()
      await running.hubWork.stop()
      return took
    },
    async close(): Promise<void> {
      await running.stop()
      await store.close()
    },
  }
}
