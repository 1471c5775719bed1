// What the server holds with 100,000 articles in 30 categories, step by step from Node alone to a server in use.
import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { request } from 'undici'
import { sqliteEngine } from '../src/store/sqlite/engine.js'
import { storeOf } from '../src/store/store-of.js'
import { root } from '../test/root.js'
import { fill } from './fill.js'
import { median } from './measure.js'
import { type Child, publish, startChild } from './publish.js'
import type { Held } from './publish-server.js'
import { answers, freePort, main, resident } from './start.js'

const ROUNDS = 3
const ARTICLES = 100_000
const CATEGORIES = Array.from({ length: 30 }, (_, index) => `kategori-${index + 1}`)
const ENDINGS = ['rss', 'atom', 'json']
const DOCUMENTS = CATEGORIES.flatMap(slug => ENDINGS.map(ending => `/feeds/${slug}.${ending}`))
const POSTS = 60

export async function run(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'mahrec-memory-'))
  try {
    const feeds = feedsFolder(folder)
    const url = `sqlite:${join(folder, 'haber.db')}`
    await fillUp(url)
    const rounds: (readonly Held[])[] = []
    for (let round = 0; round < ROUNDS; round++) rounds.push(await weighed(url, feeds))
    const whole = []
    for (const [name, env] of Object.entries(AS_STARTED)) {
      const figures = []
      for (let round = 0; round < ROUNDS; round++) figures.push(await wholeProcess(url, feeds, env))
      whole.push(`| ${name} | ${median(figures).toFixed(1)} |`)
    }
    return `${told(rounds)}\n\n| the command, all documents read | resident |\n| --- | --- |\n${whole.join('\n')}`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** With what the units of docs/operating set: a nursery of 4 MB, and two arenas for what is not JavaScript (glibc). */
const AS_STARTED = {
  '`mahrec serve`': {},
  '`mahrec serve` as docs/operating starts it': {
    MALLOC_ARENA_MAX: '2',
    NODE_OPTIONS: '--max-semi-space-size=4',
  },
}

async function wholeProcess(url: string, feeds: string, env: Readonly<Record<string, string>>): Promise<number> {
  const port = await freePort()
  const settings = { DATABASE_URL: url, FEEDS_DIR: feeds, PORT: String(port), LOG_LEVEL: 'warn' }
  const child = spawn(process.execPath, [main, 'serve'], {
    env: { ...process.env, ...settings, MAHREC_RATE: '0', ...env },
    stdio: 'ignore',
  })
  try {
    while (!(await answers(port, DOCUMENTS[0]))) {
      if (child.exitCode !== null) throw new Error('the server did not start')
      await wait(20)
    }
    await wait(2000)
    await readAll(port)
    return resident(child)
  } finally {
    const gone = new Promise(resolve => child.once('exit', resolve))
    child.kill('SIGTERM')
    await gone
  }
}

function feedsFolder(folder: string): string {
  const feeds = join(folder, 'feeds')
  mkdirSync(feeds)
  copyFileSync(join(root, 'feeds', 'publication.yaml'), join(feeds, 'publication.yaml'))
  const lines = CATEGORIES.map(
    slug => `  - { slug: ${slug}, label: { tr: ${slug}, en: ${slug} }, description: { tr: ${slug}, en: ${slug} } }`,
  )
  writeFileSync(join(feeds, 'categories.yaml'), `categories:\n${lines.join('\n')}\n`)
  return feeds
}

async function fillUp(url: string): Promise<void> {
  const engine = sqliteEngine(url, { now: Date.now, every: () => () => {} })
  const store = await storeOf(engine, Date.now)
  const until = Date.now() - 3_600_000
  await fill(engine.db, { from: 0, to: ARTICLES, until, perDay: 300, categories: CATEGORIES, own: true })
  await store.close()
}

async function weighed(url: string, feeds: string): Promise<readonly Held[]> {
  const started = await startChild('ours', url, feeds, true)
  try {
    await readAll(started.port)
    const read = await weigh(started, `and ${DOCUMENTS.length} documents read in three codings`)
    for (let post = 0; post < POSTS; post++) {
      const slug = CATEGORIES[post % CATEGORIES.length] ?? ''
      await publish('ours', started.port, [slug], [`/feeds/${slug}.rss`])
    }
    await readAll(started.port)
    return [...started.held, ...read, ...(await weigh(started, `and ${POSTS} articles published, all read again`))]
  } finally {
    started.child.kill()
  }
}

async function readAll(port: number): Promise<void> {
  for (const path of DOCUMENTS)
    for (const coding of ['identity', 'gzip', 'br']) {
      const answer = await request(`http://127.0.0.1:${port}${path}`, { headers: { 'accept-encoding': coding } })
      await answer.body.dump()
      if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode}`)
    }
}

function weigh({ child }: Child, at: string): Promise<readonly Held[]> {
  return new Promise(resolve => {
    child.once('message', message => resolve((message as { readonly held: readonly Held[] }).held))
    child.send(at)
  })
}

function told(rounds: readonly (readonly Held[])[]): string {
  const steps = rounds[0] ?? []
  const rows = steps.map(({ at }, step) => {
    const of = (what: 'rss' | 'heapUsed' | 'external') =>
      (median(rounds.map(round => round[step]?.[what] ?? Number.NaN)) / 2 ** 20).toFixed(1)
    return `| ${at} | ${of('rss')} | ${of('heapUsed')} | ${of('external')} |`
  })
  return [
    `${ARTICLES.toLocaleString('en')} articles, ${CATEGORIES.length} categories, SQLite, after garbage collection (Node ${process.version}, ${ROUNDS} rounds, medians, MiB)`,
    '',
    '|  | resident | of it JavaScript objects | and bytes beside them |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}
