// One server a process: what `publish` and `memory` compare. Told by the environment: DATABASE_URL, FEEDS_DIR, MAHREC_API_KEY.
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import process from 'node:process'

export type PublishKind = 'bare' | 'feed' | 'ours'

/** What a process holds at one moment, bytes. */
export interface Held {
  readonly at: string
  readonly rss: number
  readonly heapUsed: number
  readonly external: number
}

export interface Ready {
  readonly port: number
  readonly held: readonly Held[]
}

const { DATABASE_URL = '', FEEDS_DIR = '', MAHREC_API_KEY = '' } = process.env
const SETTINGS = { DATABASE_URL, FEEDS_DIR, MAHREC_API_KEY, MAHREC_RATE: '0' }

const held: Held[] = []
function weigh(at: string): void {
  // Twice: what the first one frees of wrappers the second one frees of bytes.
  globalThis.gc?.()
  globalThis.gc?.()
  const { rss, heapUsed, external } = process.memoryUsage()
  held.push({ at, rss, heapUsed, external })
}

const kind = (process.argv[2] ?? 'ours') as PublishKind
weigh('Node alone')
const server = kind === 'ours' ? await ours() : createServer(await bare(kind === 'feed'))
server.listen(0, '127.0.0.1', () => tell())
process.on('message', at => {
  weigh(String(at))
  tell()
})

function tell(): void {
  const ready: Ready = { port: (server.address() as AddressInfo).port, held: held.splice(0) }
  process.send?.(ready)
}

async function ours(): Promise<Server> {
  const { randomBytes } = await import('node:crypto')
  const { readConfig } = await import('../src/config/read-config.js')
  const { openNewsroom } = await import('../src/compose/newsroom.js')
  const { webServer } = await import('../src/compose/server.js')
  const { startWork } = await import('../src/compose.js')
  weigh('and our modules')
  const never = () => () => {}
  const quiet = () => {}
  const error = (fields: object) => void process.stderr.write(`${JSON.stringify(fields)}\n`)
  const log = { info: quiet, warn: quiet, error, isLevelEnabled: () => false }
  const world = { now: Date.now, later: never, every: never, randomBytes, log }
  const newsroom = await openNewsroom(readConfig(SETTINGS), world)
  weigh('and the database')
  const work = await startWork(newsroom, world)
  weigh('and the documents of all categories')
  return webServer(newsroom, work, world, () => true)
}

/** A row on the disk and a document in memory; with `feed`: and both categories rendered anew in three formats. */
async function bare(renders: boolean): Promise<RequestListener> {
  const { postgresEngine } = await import('../src/store/postgres/engine.js')
  const { sqliteEngine } = await import('../src/store/sqlite/engine.js')
  const { Feed } = await import('feed')
  const { CompiledQuery } = await import('kysely')
  const needs = { now: Date.now, every: () => () => {} }
  const { db } = DATABASE_URL.startsWith('sqlite:')
    ? sqliteEngine(`${DATABASE_URL}.bare`, needs)
    : await postgresEngine(DATABASE_URL, needs)
  await db.executeQuery(CompiledQuery.raw('create table if not exists bench_rows (id text, record text)'))
  const items: { readonly id: string; readonly title: string; readonly content_html: string }[] = []
  let documents: readonly string[] = []
  return async (request, response) => {
    if (request.method === 'GET') return void response.end(documents.join('') || JSON.stringify(items[0] ?? {}))
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString()
    const item = JSON.parse(text)
    await db.executeQuery(CompiledQuery.raw('insert into bench_rows values ($1, $2)', [item.id, text]))
    items.unshift(item)
    items.length = Math.min(items.length, 50)
    if (renders) documents = ['a', 'b'].flatMap(id => render(new Feed({ id, title: id, copyright: 'FSEK' }), items))
    response.end('{}')
  }
}

function render(
  feed: InstanceType<typeof import('feed').Feed>,
  items: readonly { readonly id: string; readonly title: string; readonly content_html: string }[],
): string[] {
  for (const { id, title, content_html: content } of items)
    feed.addItem({ id, link: id, title, content, date: new Date(0) })
  return [feed.rss2(), feed.atom1(), feed.json1()]
}
