// start: time from `mahrec serve` to the first 200, and resident memory idle: empty, with the sample, with 10,000 articles.
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import type { Draft } from '../src/model/draft.js'
import { figure, median } from './measure.js'
import { openSample } from './sample.js'

const ROUNDS = 5
const MANY = 10_000
/** The command as it is installed. */
export const main = join(import.meta.dirname, '..', 'src', 'main.js')

export async function run(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'mahrec-bench-'))
  try {
    const sample = join(folder, 'sample.db')
    const many = join(folder, 'many.db')
    await fill(sample, 0)
    await fill(many, MANY)
    const rows = [
      await subject('first start: migrations, sample imported', folder, undefined),
      await subject('the sample in the database', folder, sample),
      await subject(`${MANY} articles in the database`, folder, many),
    ]
    const head = '| | first 200, median ms | least–most | resident idle, median MB |\n| --- | --- | --- | --- |'
    return `mahrec serve, whole process (Node ${process.version}, ${ROUNDS} rounds)\n\n${head}\n${rows.join('\n')}`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function subject(name: string, folder: string, database: string | undefined): Promise<string> {
  const times: number[] = []
  const sizes: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const file = join(folder, `round.db`)
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
    if (database) cpSync(database, file)
    const { ms, megabytes } = await start(file)
    times.push(ms)
    sizes.push(megabytes)
  }
  const range = `${figure(Math.min(...times))}–${figure(Math.max(...times))}`
  return `| ${name} | ${figure(median(times))} | ${range} | ${figure(median(sizes))} |`
}

async function start(file: string): Promise<{ ms: number; megabytes: number }> {
  const port = await freePort()
  const env = { ...process.env, DATABASE_URL: `sqlite:${file}`, PORT: String(port), LOG_LEVEL: 'warn' }
  const begin = performance.now()
  const child = spawn(process.execPath, [main, 'serve'], { env, stdio: 'ignore' })
  try {
    while (!(await answers(port))) {
      if (child.exitCode !== null || performance.now() - begin > 60_000) throw new Error('the server did not start')
      await wait(2)
    }
    const ms = performance.now() - begin
    await wait(3000)
    return { ms, megabytes: resident(child) }
  } finally {
    const gone = new Promise(resolve => child.once('exit', resolve))
    child.kill('SIGTERM')
    await gone
  }
}

/** Whether a feed is served there. */
export function answers(port: number, path = '/feeds/son-dakika.rss'): Promise<boolean> {
  return new Promise(resolve => {
    get({ port, host: '127.0.0.1', path, agent: false }, response => {
      response.resume()
      resolve(response.statusCode === 200)
    }).on('error', () => resolve(false))
  })
}

/** MB, from the kernel; not a number where /proc is not there. */
export function resident({ pid }: ChildProcess): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
  } catch {
    return Number.NaN
  }
}

export function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** A database with the sample and `more` articles made of it. */
async function fill(file: string, more: number): Promise<void> {
  const { newsroom, work } = await openSample({ DATABASE_URL: `sqlite:${file}` })
  await work.stop()
  const stored = await newsroom.articles.newest({ at: newsroom.now(), limit: 50 })
  for (let number = 0; number < more; number++) {
    const { title, body, authors, byline, categories, media, firstPublishedAt, rights } =
      stored[number % stored.length] ?? {}
    const draft: Draft = {
      id: `bench-${number}`,
      title: `${title} (${number})`,
      bodyHtml: body?.html,
      authors: authors ?? [],
      byline,
      tags: categories ?? [],
      media: media ?? [],
      updates: [],
      publishedAt: (firstPublishedAt ?? 0) - number * 60_000,
      rights: { class: rights?.class === 'agency' ? 'news' : rights?.class, concerns: rights?.concerns },
    }
    const at = { kind: 'null', value: null, start: 0, end: 0, parent: undefined, step: undefined } as const
    const [receipt] = await newsroom.inbound.receive([{ draft, at }], '')
    if (receipt?.outcome !== 'added') throw new Error(JSON.stringify(receipt))
  }
  await newsroom.store.close()
}
