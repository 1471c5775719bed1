// How much of what the network could carry the way in takes: many partners, unchanged and changed, against a bare loop.
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { Agent, request } from 'undici'
import { openNet, openNewsroom, pollOf } from '../src/compose.js'
import { readConfig } from '../src/config/read-config.js'
import { root } from '../test/root.js'
import { median, ratio, table } from './measure.js'

const PARTNERS = 200
const ITEMS = 20
const AT_ONCE = 8
const ROUNDS = 5

/** The origin is a thread of its own: it must not take the time of who asks. */
if (!isMainThread && parentPort) {
  const server = createServer((req, res) => {
    const [, kind, partner] = (req.url ?? '').split('/')
    if (kind === 'same' && req.headers['if-none-match'] === '"a"') return void res.writeHead(304, { etag: '"a"' }).end()
    const seed = kind === 'new' ? `${kind}-${partner}-${round}` : `${kind}-${partner}`
    res
      .writeHead(200, { 'content-type': 'application/rss+xml', ...(kind === 'same' && { etag: '"a"' }) })
      .end(documentOf(seed))
  })
  // Moved by who asks: in each round every `new` feed has twenty other items.
  let round = 0
  parentPort.on('message', (next: number) => {
    round = next
  })
  server.listen(0, '127.0.0.1', () => parentPort?.postMessage((server.address() as AddressInfo).port))
}

function documentOf(seed: string): string {
  const items = Array.from({ length: ITEMS }, (_, n) => {
    const id = `${seed}-${n}`
    return `<item><title>Haber ${id}</title><link>https://ortak.example/${id}</link><guid isPermaLink="false">${id}</guid><pubDate>Sun, 22 Nov 2026 12:00:00 +0300</pubDate><description>${'Gece başlayan kar yağışı yolları kapattı. '.repeat(20)}</description></item>`
  })
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Ortak</title><link>https://ortak.example/</link><description>Haber</description>${items.join('')}</channel></rss>`
}

export async function run(): Promise<string> {
  const worker = new Worker(new URL(import.meta.url))
  const port = await new Promise<number>(resolve => worker.once('message', resolve))
  const config = readConfig({
    DATABASE_URL: 'sqlite::memory:',
    FEEDS_DIR: join(root, 'feeds'),
    MAHREC_ALLOW_NETWORKS: '127.0.0.0/8',
  })
  const silent = () => {}
  const later = (ms: number, act: () => void) => {
    const timer = setTimeout(act, ms).unref()
    return () => clearTimeout(timer)
  }
  const world = {
    now: Date.now,
    later,
    every: () => silent,
    randomBytes,
    log: { info: silent, warn: silent, error: silent },
  }
  const newsroom = await openNewsroom(config, world)
  const net = openNet(config, world)
  const poll = pollOf(newsroom, net, world)
  const url = (kind: string, n: number) => `http://127.0.0.1:${port}/${kind}/${n}`
  for (const kind of ['same', 'new'])
    for (let n = 0; n < PARTNERS; n++)
      await newsroom.desk.add({ name: `${kind}-${n}`, feedUrl: url(kind, n), extent: 'full', categories: 'yerel' })
  const ours = async (kind: string) => {
    const waiting = (await newsroom.desk.list()).filter(({ partner }) => partner.slug.startsWith(kind))
    const one = async () => {
      for (let kept = waiting.shift(); kept; kept = waiting.shift()) await poll(kept)
    }
    await Promise.all(Array.from({ length: AT_ONCE }, one))
  }
  const agent = new Agent({ connections: AT_ONCE })
  const bare = async (kind: string) => {
    const waiting = Array.from({ length: PARTNERS }, (_, n) => n)
    const one = async () => {
      for (let n = waiting.shift(); n !== undefined; n = waiting.shift()) {
        const headers = kind === 'same' ? { 'if-none-match': '"a"' } : {}
        const { body } = await request(url(kind, n), { dispatcher: agent, headers })
        await body.dump()
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, one))
  }
  await ours('same')
  const subjects = {
    'bare undici, 304': () => bare('same'),
    'ours, 304': () => ours('same'),
    'bare undici, 200 thrown away': () => bare('new'),
    [`ours, 200 with ${ITEMS} new items each`]: () => ours('new'),
  }
  const figures = new Map<string, number[]>(Object.keys(subjects).map(name => [name, []]))
  for (let round = 0; round <= ROUNDS; round++)
    for (const [name, act] of Object.entries(subjects)) {
      worker.postMessage(round + 1)
      await new Promise(setImmediate)
      const start = performance.now()
      await act()
      if (round > 0) figures.get(name)?.push((PARTNERS * 1000) / (performance.now() - start))
    }
  await net.close()
  await agent.close()
  await newsroom.store.close()
  await worker.terminate()
  const results = [...figures].map(([name, rounds]) => ({ name, rounds, median: median(rounds) }))
  const limitOf = (name: string) =>
    results.find(result => result.name.startsWith('bare') && result.name.includes(name.includes('304') ? '304' : '200'))
  return table(`${PARTNERS} partners, ${AT_ONCE} at once, SQLite in memory`, 'polls/s', results, {
    'of bare': result => ratio(result.median, limitOf(result.name)?.median ?? Number.NaN),
  })
}
