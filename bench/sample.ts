// The sample newsroom in memory, as `mahrec serve` would start it.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { openNewsroom } from '../src/compose/newsroom.js'
import { webServer } from '../src/compose/server.js'
import type { World } from '../src/compose/world.js'
import { startWork } from '../src/compose.js'
import { readConfig } from '../src/config/read-config.js'
import { importSample } from '../src/inbound/import-sample.js'

const root = join(import.meta.dirname, '..', '..')

export async function openSample(env: Readonly<Record<string, string>> = {}) {
  const config = readConfig({
    DATABASE_URL: 'sqlite::memory:',
    FEEDS_DIR: join(root, 'feeds'),
    PUBLIC_URL: 'http://localhost:8080',
    ...env,
  })
  const silent = () => {}
  const world: World & { randomBytes: typeof randomBytes } = {
    now: Date.now,
    later: () => silent,
    every: () => silent,
    log: { info: silent, warn: silent, error: silent, isLevelEnabled: () => false },
    randomBytes,
  }
  const newsroom = await openNewsroom(config, world)
  await importSample(newsroom, config.FEEDS_DIR)
  const work = await startWork(newsroom, world)
  return { newsroom, work, server: webServer(newsroom, work, world, () => true), world }
}
