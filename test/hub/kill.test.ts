// The hub, killed again and again while it delivers: every subscriber gets each version at least once, in order.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { expect } from 'chai'
import { openNewsroom } from '../../src/compose/newsroom.js'
import { keyOf } from '../../src/model/key.js'
import { chanceOf } from '../inbound/faults/chance.js'
import type { Place } from '../store/contract/playground.js'
import { describeOnPostgres, postgresPlace } from '../store/postgres-server.js'
import { settingsOf, TOPIC, versionIn } from './kill-worker.js'

const SUBSCRIBERS = 16
const VERSIONS = 4
const SEED = Number(process.env.HUB_KILL_SEED ?? 20_261_127)
/** More than a claim holds. */
const LATER_MS = 5 * 60_000
const LEASE_MS = 10 * 86_400_000

/** Notes which versions each callback was brought, in order. */
async function openCallbacks() {
  const got = new Map<string, number[]>()
  let heard = () => {}
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const version = versionIn(Buffer.concat(chunks).toString('utf8'))
    // The feed as it stood before the first one is brought, too.
    if (Number.isFinite(version)) got.set(request.url ?? '', [...(got.get(request.url ?? '') ?? []), version])
    response.writeHead(204).end()
    heard()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    got,
    onHeard: (act: () => void) => {
      heard = act
    },
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

async function subscribeAll(url: string, port: number): Promise<void> {
  const world = { now: Date.now, log: QUIET, randomBytes, later: () => () => {}, every: () => () => {} }
  const { store } = await openNewsroom(settingsOf(url), world)
  const at = Date.now()
  const room = { subscriptions: 1000, ofLane: 1000, requests: 1000, requestsOfLane: 1000 }
  for (let number = 0; number < SUBSCRIBERS; number += 1) {
    const callback = `http://127.0.0.1:${port}/${number}`
    const request = {
      id: keyOf(TOPIC, callback),
      nonce: String(number),
      topic: TOPIC,
      callback,
      askedAt: at,
      failures: 0,
    }
    await store.hub.ask({ ...request, mode: 'subscribe' }, room)
    const how = { at, leaseUntil: at + LEASE_MS, digest: 'none', change: 0 }
    expect(await store.hub.verified({ ...request, mode: 'subscribe' }, how)).to.equal('done')
  }
  await store.close()
}
const QUIET = { info: () => {}, warn: () => {}, error: () => {} }

/** One life of the process. `publish` answers undefined when it ended before it could say anything. */
function begin(url: string, life: number) {
  const script = join(import.meta.dirname, 'kill-worker.js')
  const child = spawn(process.execPath, [script, url, String(life * LATER_MS)], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.on('error', () => {})
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    child,
    async publish(version: number): Promise<string | undefined> {
      child.stdin.write(`${version}\n`)
      for (;;) {
        const { value, done } = await lines.next()
        if (done) return undefined
        const said = JSON.parse(value)
        if (said.version === version) return said.outcome
      }
    },
  }
}

function killed(makePlace: () => Place | Promise<Place>): void {
  it(`brings every version to every subscriber, in order (HUB_KILL_SEED=${SEED})`, async function () {
    this.timeout(600_000)
    const place = await makePlace()
    const callbacks = await openCallbacks()
    const chance = chanceOf(SEED, 'hub')
    let kills = 0
    try {
      await subscribeAll(place.url, callbacks.port)
      let life = begin(place.url, 0)
      let misses = 0
      for (let version = 1; version < VERSIONS; ) {
        const { child } = life
        const wanted = version
        // One that is killed before anything of it was written down brings the same again: the next one lives longer.
        let left = 1 + chance.whole(SUBSCRIBERS) + 8 * misses
        let published = false
        const look = () => {
          const all = [...callbacks.got.values()].filter(versions => versions.at(-1) === wanted)
          if (left <= 0 || (published && all.length === SUBSCRIBERS)) child.kill('SIGKILL')
        }
        callbacks.onHeard(() => {
          left -= 1
          look()
        })
        // What was said to be published is; what was not is said again.
        published = (await life.publish(version)) !== undefined
        if (published) version += 1
        misses = published ? 0 : misses + 1
        look()
        if (child.signalCode === null) await once(child, 'exit')
        kills += 1
        life = begin(place.url, kills)
      }
      callbacks.onHeard(() => {})
      await life.publish(VERSIONS)
      await new Promise<void>(resolve => {
        const look = () => {
          const done = [...callbacks.got.values()].filter(versions => versions.at(-1) === VERSIONS)
          if (done.length === SUBSCRIBERS) resolve()
        }
        callbacks.onHeard(look)
        look()
      })
      life.child.kill('SIGKILL')
      await once(life.child, 'exit')
      expect(kills).to.be.at.least(VERSIONS - 1)
      for (const [callback, versions] of callbacks.got) {
        expect(
          [...versions].sort((a, b) => a - b),
          `${callback}: in order`,
        ).to.deep.equal(versions)
        const each = [...new Set(versions)]
        expect(each, `${callback}: each`).to.deep.equal(Array.from({ length: VERSIONS }, (_, index) => index + 1))
      }
    } finally {
      callbacks.close()
      await place.remove()
    }
  })
}

describe('the hub, killed while it delivers', () => {
  describe('on SQLite', () =>
    killed(() => {
      const folder = mkdtempSync(join(tmpdir(), 'mahrec-hub-kill-'))
      return {
        url: `sqlite:${join(folder, 'haber.db')}`,
        remove: () => rmSync(folder, { recursive: true, force: true }),
      }
    }))
  // Half a minute more: a process starts slower there.
  if (process.env.HUB_KILL_POSTGRES) describeOnPostgres('on PostgreSQL', () => killed(postgresPlace))
})
