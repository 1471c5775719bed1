// Real documents through the whole way in: served on loopback, each a partner, polled twice, and what comes out judged.
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { check } from '../../src/checking/check.js'
import { openNet } from '../../src/compose/net.js'
import { openNewsroom } from '../../src/compose/newsroom.js'
import { pollOf } from '../../src/compose/polls.js'
import { startWork } from '../../src/compose.js'
import { readConfig } from '../../src/config/read-config.js'
import type { Polled } from '../../src/inbound/poll.js'
import { FORMAT_NAMES } from '../../src/model/channel.js'
import type { OnMalformed } from '../../src/model/partner.js'
import { feedPath } from '../../src/outbound/links.js'
import { root } from '../../test/root.js'

export interface CorpusRun {
  readonly first: readonly Polled[]
  readonly second: readonly Polled[]
  /** Findings of level error and warning in what goes out, `path: rule`. */
  readonly findings: readonly string[]
  readonly articles: number
  readonly documents: number
  /** Bytes. */
  readonly highestRss: number
}

const TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
}

/** As a plain web server would: types by ending, entity tags, conditional requests. */
export function serveFolder(folder: string): Promise<{ server: Server; url: string; names: readonly string[] }> {
  const names = readdirSync(folder).sort()
  const server = createServer((req, res) => {
    const name = names.find(name => req.url === `/${encodeURIComponent(name)}`)
    if (!name) return void res.writeHead(404).end()
    const body = readFileSync(join(folder, name))
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`
    if (req.headers['if-none-match'] === etag) return void res.writeHead(304, { etag }).end()
    // No charset: what the documents themselves say is what is to be shown.
    res.writeHead(200, { etag, 'content-type': TYPES[name.split('.').at(-1) ?? ''] ?? 'application/xml' }).end(body)
  })
  return new Promise(resolve =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      resolve({ server, url: `http://127.0.0.1:${port}/`, names })
    }),
  )
}

export async function runCorpus(
  folder: string,
  { onMalformed = 'salvage', database = 'sqlite::memory:' }: { onMalformed?: OnMalformed; database?: string } = {},
): Promise<CorpusRun> {
  const { server, url, names } = await serveFolder(folder)
  const config = readConfig({
    DATABASE_URL: database,
    FEEDS_DIR: join(root, 'feeds'),
    PUBLIC_URL: 'https://akis.example',
    MAHREC_ALLOW_NETWORKS: '127.0.0.0/8',
  })
  const silent = () => {}
  const log = { info: silent, warn: silent, error: silent, isLevelEnabled: () => false }
  const world = { now: Date.now, later: timer, every: () => silent, randomBytes, log }
  const newsroom = await openNewsroom(config, world)
  const net = openNet(config, world)
  let highestRss = 0
  const watch = setInterval(() => {
    highestRss = Math.max(highestRss, process.memoryUsage.rss())
  }, 20)
  try {
    const slugs = newsroom.categories.all.filter(category => !category.everything).map(({ slug }) => slug)
    for (const [index, name] of names.entries())
      await newsroom.desk.add({
        feedUrl: url + encodeURIComponent(name),
        name,
        slug: `d${String(index + 1).padStart(3, '0')}`,
        extent: index % 3 === 0 ? 'headline' : index % 3 === 1 ? 'excerpt' : 'full',
        categories: slugs[index % slugs.length],
        onMalformed,
      })
    await newsroom.book.read()
    const poll = pollOf(newsroom, net, world)
    const round = async () => {
      const waiting = [...(await newsroom.desk.list())]
      const polled: Polled[] = []
      const worker = async () => {
        for (let kept = waiting.shift(); kept; kept = waiting.shift()) polled.push(await poll(kept))
      }
      await Promise.all(Array.from({ length: 8 }, worker))
      return polled.toSorted((a, b) => (a.partner.slug < b.partner.slug ? -1 : 1))
    }
    const first = await round()
    const second = await round()
    const running = await startWork(newsroom, world)
    const findings = newsroom.categories.all.flatMap(({ slug }) =>
      FORMAT_NAMES.flatMap(format => {
        const path = feedPath(slug, format)
        const document = running.shelf.at(path)
        if (!document) return [`${path}: not there`]
        return check(document.identity, { now: Date.now(), url: `https://akis.example${path}`, profile: 'spec' })
          .diagnostics.filter(({ level }) => level !== 'info')
          .map(({ rule, value }) => `${path}: ${rule}${value === undefined ? '' : ` ${value.slice(0, 80)}`}`)
      }),
    )
    await running.stop()
    return {
      first,
      second,
      findings,
      articles: await newsroom.store.articles.count(),
      documents: names.length,
      highestRss,
    }
  } finally {
    clearInterval(watch)
    await net.close()
    await newsroom.store.close()
    server.closeAllConnections()
    server.close()
  }
}

function timer(ms: number, act: () => void): () => void {
  const running = setTimeout(act, ms).unref()
  return () => clearTimeout(running)
}
