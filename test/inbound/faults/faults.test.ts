// Everything at once: hundreds of polls of origins that do what they like, by a process that is killed at random moments.
// FAULTS_SEED=NUMBER has a run again: what each origin does, and after how many events the process is killed.
// FAULTS_POLLS=2000 is the long run: it takes minutes, and a seed of its own unless one is given. FAULTS_KILLS: how often it is
// killed at most.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect } from 'chai'
import { openNewsroom } from '../../../src/compose/newsroom.js'
import { describeOnPostgres, postgresPlace } from '../../store/postgres-server.js'
import { type Chance, chanceOf } from './chance.js'
import { type BadOrigin, badOrigin, type Site } from './origin.js'
import { paper } from './paper.js'
import { expectAccounted, expectWhole, type Life } from './truth.js'
import { DATABASE, type Line } from './worker.js'

/** Of an ordinary run: as many as a minute holds of both engines together. */
const ON_SQLITE = 320
const ON_POSTGRES = 100
const ASKED = process.env.FAULTS_POLLS === undefined ? undefined : Number(process.env.FAULTS_POLLS)
const LONG = ASKED !== undefined && ASKED >= 2_000
const FLOOD = LONG ? 10_000 : 500
const DAY = 24 * 60 * 60_000
const START = Date.parse('2026-11-23T12:00:00+03:00')
const SEED = Number(process.env.FAULTS_SEED ?? (LONG ? Math.floor(Math.random() * 2 ** 31) : 20_261_127))

/** Sixteen feeds of twelve sites; one sends `FLOOD` items once, one more than its contract gives a day, one more than is read. */
function sitesOf(seed: number): Site[] {
  return Array.from({ length: 16 }, (_, number): Site => {
    const host = `haber${number % 12}.example`
    const path = `rss${number}`
    const flood = { 3: { items: FLOOD, at: 9 }, 5: { items: LONG ? 1_000 : 400, at: 12 }, 7: { items: 60_000, at: 6 } }[
      number
    ]
    return {
      path,
      paper: paper(number, host, path, START, chanceOf(seed, `paper ${number}`)),
      chance: chanceOf(seed, `site ${number}`),
      ...(flood && { flood }),
    }
  })
}

/** Five contracts take what can be saved of broken documents, one has a bound a day. */
function fieldsOf({ paper: { slug, host }, path }: Site, number: number, port: number): Record<string, unknown> {
  return {
    slug,
    name: slug,
    feedUrl: `http://${host}:${port}/${path}`,
    categories: 'yerel',
    extent: 'full',
    ...(number % 3 === 0 && { onMalformed: 'salvage' }),
    ...(number === 5 && { maxDaily: 300 }),
  }
}

interface Run {
  readonly url: string
  readonly origin: BadOrigin
  readonly chance: Chance
  readonly clock: { now: number }
}

/** Runs the polling process until it is killed after so many events, or until `enough`. */
async function live(
  { url, origin, chance, clock }: Run,
  events: number,
  enough: (line: Line) => boolean,
): Promise<Life> {
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=256', join(import.meta.dirname, 'worker.js'), url, String(clock.now)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const exited = once(child, 'exit')
  const lines: Line[] = []
  let left = events
  // Some moments after a poll or a request: the database is in the middle of something, or nothing is.
  const count = () => {
    left -= 1
    if (left !== 0) return
    let turns = chance.whole(200)
    const wait = () => (turns-- > 0 ? setImmediate(wait) : child.kill('SIGKILL'))
    wait()
  }
  origin.heard = count
  for await (const text of createInterface({ input: child.stdout })) {
    const line = lineOf(text)
    if (!line) continue
    lines.push(line)
    if ('at' in line) clock.now = Math.max(clock.now, line.at)
    if (line.says === 'ended') count()
    if (enough(line)) child.stdin.end()
  }
  origin.heard = () => {}
  const [code, signal] = await exited
  return { lines, killed: signal === 'SIGKILL', code }
}

/** The last line of one that was killed may be half a line. */
function lineOf(text: string): Line | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whether everybody has been polled well once since. */
function allWell(sites: readonly Site[]): (line: Line) => boolean {
  const waiting = new Set(sites.map(({ paper: { slug } }) => slug))
  return line => {
    if (line.says === 'ended' && /^(?:merged|unchanged)$/.test(line.outcome)) waiting.delete(line.slug)
    return waiting.size === 0
  }
}

function underFault(usual: number, makePlace: () => Place | Promise<Place>): void {
  const wanted = ASKED ?? usual
  const kills = Number(process.env.FAULTS_KILLS ?? Math.max(4, wanted / 100))
  it(`loses and doubles nothing in ${wanted} polls (FAULTS_SEED=${SEED})`, async () => {
    const place = await makePlace()
    const sites = sitesOf(SEED)
    const clock = { now: START }
    const origin = await badOrigin(sites, () => clock.now)
    const chance = chanceOf(SEED, 'kills')
    const run = { url: place.url, origin, chance, clock }
    const open = () => openNewsroom(DATABASE(place.url), { now: () => clock.now, every: () => () => {} } as never)
    try {
      const before = await open()
      for (const [number, site] of sites.entries()) {
        const added = await before.desk.add(fieldsOf(site, number, origin.port))
        expect(added).to.have.property('partner')
      }
      await before.store.close()
      const lives: Life[] = []
      let polls = 0
      while (polls < wanted) {
        const kill = lives.length < kills ? 1 + chance.whole((4 * wanted) / kills) : Number.POSITIVE_INFINITY
        lives.push(await live(run, kill, ({ says }) => says === 'ended' && ++polls >= wanted))
      }
      origin.recover()
      lives.push(await live(run, Number.POSITIVE_INFINITY, allWell(sites)))
      // What a contract had no room for comes in another day.
      clock.now += DAY
      lives.push(await live(run, Number.POSITIVE_INFINITY, allWell(sites)))
      const after = await open()
      await expectAccounted(after, lives)
      await expectWhole(after, sites, lives)
      await after.store.close()
      if (ASKED !== undefined) process.stdout.write(`    ${figuresOf(lives)}\n`)
    } finally {
      await origin.close()
      await place.remove()
    }
  }).timeout(600_000)
}

/** What a run on request tells, for docs/polling.md. */
function figuresOf(lives: readonly Life[]): string {
  const ended = lives.flatMap(({ lines }) => lines).filter(line => line.says === 'ended')
  const kills = lives.filter(({ killed }) => killed).length
  const peak = Math.max(...ended.map(({ rss }) => rss))
  return `${ended.length} polls, ${kills} kills, at most ${Math.ceil(peak / 2 ** 20)} MiB`
}

interface Place {
  readonly url: string
  readonly remove: () => void | Promise<void>
}

describe('polling under fault, on a SQLite file', () =>
  underFault(ON_SQLITE, () => {
    const folder = mkdtempSync(join(tmpdir(), 'mahrec-'))
    const remove = () => rmSync(folder, { recursive: true, force: true })
    return { url: `sqlite:${join(folder, 'haber.db')}`, remove }
  }))
describeOnPostgres('polling under fault, on PostgreSQL', () => underFault(ON_POSTGRES, postgresPlace))
