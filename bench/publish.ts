// How long an article takes from the accepted POST until every document of its categories shows it, with so many stored.
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { Agent, request } from 'undici'
import { postgresEngine } from '../src/store/postgres/engine.js'
import { sqliteEngine } from '../src/store/sqlite/engine.js'
import { storeOf } from '../src/store/store-of.js'
import { news } from '../test/inbound/newspaper.js'
import { root } from '../test/root.js'
import { fill } from './fill.js'
import { figure, median, type Result, ratio, table } from './measure.js'
import { startPostgres } from './postgres.js'
import type { PublishKind, Ready } from './publish-server.js'

const ROUNDS = 7
const POSTS = 30
const CATEGORIES = ['gundem', 'yerel']
const KEY = 'publish-bench-key-of-its-own'
const NAMES: Readonly<Record<PublishKind, string>> = {
  bare: 'bare node:http, one row committed (the limit)',
  feed: 'the same, two categories in three formats by `feed`',
  ours: 'ours: accepted, on nine documents',
}
/** What must show it: both categories and that of everything. */
const DOCUMENTS = [...CATEGORIES, 'son-dakika'].flatMap(slug =>
  ['rss', 'atom', 'json'].map(end => `/feeds/${slug}.${end}`),
)

/** `npm run bench -- publish SQLite 1000 100000 1000000` names an engine and other sizes. */
export async function run(): Promise<string> {
  const asked = process.argv.slice(3)
  const engines = ENGINES.filter(engine => asked.includes(engine))
  const sizes = asked.filter(each => /^[1-9]\d{0,7}$/.test(each)).map(Number)
  if (engines.length + sizes.length < asked.length)
    return `npm run bench -- publish [${ENGINES.join('|')}] [ARTICLES …]`
  const parts = []
  for (const engine of engines.length > 0 ? engines : ENGINES)
    parts.push(await engineTables(engine, sizes.length > 0 ? sizes : [1_000, 100_000]))
  return parts.join('\n\n')
}

const ENGINES = ['SQLite', 'PostgreSQL'] as const

async function engineTables(engine: (typeof ENGINES)[number], sizes: readonly number[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'mahrec-publish-'))
  const server = engine === 'PostgreSQL' ? await startPostgres() : undefined
  if (server && 'reason' in server) return `PostgreSQL: not measured, ${server.reason}`
  try {
    const url = server?.url ?? `sqlite:${join(folder, 'haber.db')}`
    const parts: string[] = []
    let stored = 0
    for (const size of [...sizes].sort((a, b) => a - b)) {
      await fillUp(url, stored, size)
      stored = size
      const results = await measured(url)
      const limit = results[0]?.median ?? Number.NaN
      const postsOf = ({ name }: Result) => results.find(each => each.name === name)?.posts ?? []
      const words = `${engine}, ${size.toLocaleString('en')} stored: POST until all documents show it, ${POSTS} a round`
      const told = table(words, 'ms', results, {
        'of bare': each => ratio(each.median, limit),
        p50: each => figure(at(postsOf(each), 0.5)),
        p99: each => figure(at(postsOf(each), 0.99)),
      })
      process.stderr.write(`${told}\n\n`)
      parts.push(told)
    }
    return parts.join('\n\n')
  } finally {
    if (server && 'stop' in server) server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function fillUp(url: string, from: number, to: number): Promise<void> {
  const needs = { now: Date.now, every: () => () => {} }
  const engine = url.startsWith('sqlite:') ? sqliteEngine(url, needs) : await postgresEngine(url, needs)
  const store = await storeOf(engine, Date.now)
  await fill(engine.db, { from, to, until: Date.now() - 3_600_000, perDay: 300, categories: CATEGORIES, own: true })
  if (url.startsWith('postgres')) await engine.db.executeQuery({ sql: 'analyze', parameters: [] } as never)
  await store.close()
}

interface Published extends Result {
  /** Milliseconds of every POST, all rounds. */
  readonly posts: readonly number[]
}

async function measured(url: string): Promise<readonly Published[]> {
  const children = new Map<PublishKind, Child>()
  const figures = new Map<PublishKind, { readonly rounds: number[]; readonly posts: number[] }>()
  try {
    for (const kind of Object.keys(NAMES) as PublishKind[]) {
      children.set(kind, await startChild(kind, url))
      figures.set(kind, { rounds: [], posts: [] })
    }
    for (let round = 0; round <= ROUNDS; round++)
      for (const [kind, { port }] of children) {
        const took: number[] = []
        for (let n = 0; n < POSTS; n++) took.push(await publish(kind, port))
        if (round === 0) continue
        figures.get(kind)?.rounds.push(median(took))
        figures.get(kind)?.posts.push(...took)
      }
  } finally {
    for (const { child } of children.values()) child.kill()
  }
  return [...figures].map(([kind, { rounds, posts }]) => ({ name: NAMES[kind], rounds, median: median(rounds), posts }))
}

export interface Child extends Ready {
  readonly child: ChildProcess
}

/** `exposeGc`: so that what it holds can be weighed. */
export async function startChild(
  kind: PublishKind,
  url: string,
  feeds = join(root, 'feeds'),
  exposeGc = false,
): Promise<Child> {
  const child = fork(join(import.meta.dirname, 'publish-server.js'), [kind], {
    env: { ...process.env, DATABASE_URL: url, FEEDS_DIR: feeds, MAHREC_API_KEY: KEY },
    execArgv: exposeGc ? ['--expose-gc'] : [],
  })
  const ready = await new Promise<Ready>((resolve, reject) => {
    child.once('message', message => resolve(message as Ready))
    child.once('exit', code => reject(new Error(`the server ended with ${code}`)))
  })
  return { ...ready, child }
}

const agent = new Agent({ connections: DOCUMENTS.length })
// Above what is stored, and another each time.
let number = 200_000_000

/** Milliseconds. */
export async function publish(
  kind: PublishKind,
  port: number,
  categories = CATEGORIES,
  documents = DOCUMENTS,
): Promise<number> {
  const { title, text } = news(++number)
  const id = `https://kuzey.example/haber/${number}`
  const item = { id, url: id, title, content_html: `<p>${text}</p>`, tags: categories, _rights: { class: 'news' } }
  const body = JSON.stringify({ ...item, date_published: new Date().toISOString(), authors: [{ name: 'Şule Iğdır' }] })
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${KEY}` }
  const origin = `http://127.0.0.1:${port}`
  const start = performance.now()
  const answer = await request(`${origin}/api/articles`, { dispatcher: agent, method: 'POST', headers, body })
  const said = await answer.body.text()
  if (answer.statusCode !== 200 || (kind === 'ours' && !said.includes('"added"')))
    throw new Error(`${kind}: ${answer.statusCode} ${said}`)
  await Promise.all(
    (kind === 'ours' ? documents : ['/']).map(async path => {
      const shown = await request(origin + path, { dispatcher: agent })
      if (!(await shown.body.text()).includes(id)) throw new Error(`${path} does not show ${id} yet`)
    }),
  )
  return performance.now() - start
}

function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
