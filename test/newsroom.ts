// The sample newsroom behind a real socket, its clock in the test's hands.
import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { accessKey } from '../src/access/keys.js'
import { type Newsroom, openNewsroom } from '../src/compose/newsroom.js'
import { webServer } from '../src/compose/server.js'
import type { World } from '../src/compose/world.js'
import { type Running, startWork } from '../src/compose.js'
import { readConfig } from '../src/config/read-config.js'
import { importSample } from '../src/inbound/import-sample.js'
import { root } from './root.js'

export interface Clock {
  now: number
  /** Milliseconds until the next thing that was asked for `later`; undefined: nothing is. */
  next: () => number | undefined
  /** Lets the next thing asked for happen, at its time. */
  ring: () => void
}

export interface Opened {
  readonly newsroom: Newsroom
  readonly running: Running
  readonly clock: Clock
  readonly secret: string
  /** `http://127.0.0.1:PORT` */
  readonly url: string
  readonly close: () => Promise<void>
}

export const NOW = Date.parse('2026-11-23T12:00:00+03:00')

export async function openNewsroomForTest(env: Readonly<Record<string, string>> = {}, sample = true): Promise<Opened> {
  const config = readConfig({
    DATABASE_URL: 'sqlite::memory:',
    FEEDS_DIR: join(root, 'feeds'),
    PUBLIC_URL: 'https://akis.example',
    // All tests are one client.
    MAHREC_RATE: '0',
    ...env,
  })
  const { world, clock } = turnedByHand()
  const newsroom = await openNewsroom(config, world)
  if (sample) await importSample(newsroom, config.FEEDS_DIR)
  const secret = 'mhr_sinama-anahtari-0123456789'
  const key = accessKey(secret, 'test', clock.now)
  // Another newsroom on the same database may have brought it along.
  if (!(await newsroom.store.keys.byHash(key.hash))) await newsroom.store.keys.add(key)
  const running = await startWork(newsroom, world)
  const server = webServer(newsroom, running, world, () => true)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    newsroom,
    running,
    clock,
    secret,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      await running.stop()
      await newsroom.store.close()
    },
  }
}

function turnedByHand(): { world: World; clock: Clock } {
  const planned = new Set<{ at: number; act: () => void }>()
  const first = () => [...planned].sort((a, b) => a.at - b.at)[0]
  const clock: Clock = {
    now: NOW,
    next: () => {
      const plan = first()
      return plan && plan.at - clock.now
    },
    ring() {
      const plan = first()
      if (!plan) throw new Error('nothing is planned')
      planned.delete(plan)
      clock.now = Math.max(clock.now, plan.at)
      plan.act()
    },
  }
  const silent = () => {}
  const world: World = {
    now: () => clock.now,
    later(ms, act) {
      const plan = { at: clock.now + ms, act }
      planned.add(plan)
      return () => planned.delete(plan)
    },
    every: () => silent,
    randomBytes,
    log: { info: silent, warn: silent, error: silent, isLevelEnabled: () => false },
  }
  return { world, clock }
}
