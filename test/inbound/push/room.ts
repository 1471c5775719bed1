// A whole newsroom on a real socket whose partners push: its clock is turned by hand, its work is done when a test says so.
import { randomBytes } from 'node:crypto'
import { createServer as createHttp, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { accessKey } from '../../../src/access/keys.js'
import { openNewsroom } from '../../../src/compose/newsroom.js'
import { serverNeeds } from '../../../src/compose/server.js'
import { startWork } from '../../../src/compose.js'
import { readConfig } from '../../../src/config/read-config.js'
import { createServer } from '../../../src/web/server.js'
import { root } from '../../root.js'
import { type Asked, ask, type Lines, NOON, SECRET } from '../../web/newsroom.js'

export async function openRoom(env: Readonly<Record<string, string>> = {}, clock = { now: NOON }) {
  let app: RequestListener | undefined
  const server = createHttp((request, response) => app?.(request, response))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const config = readConfig({
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    MAHREC_ALLOW_NETWORKS: '127.0.0.0/8',
    DATABASE_URL: 'sqlite::memory:',
    FEEDS_DIR: join(root, 'feeds'),
    MAHREC_MAX_BODY: '1 MiB',
    ...env,
  })
  const lines: Lines = []
  const note = (fields: object, message: string) => void lines.push({ fields: { ...fields }, message })
  const log = { info: note, warn: note, error: note }
  // Jitter draws six hundred bytes at a time, and nothing else does: none of it here.
  const chance = (size: number) => (size === 600 ? new Uint8Array(size) : randomBytes(size))
  const world = { now: () => clock.now, log, randomBytes: chance, later: () => () => {}, every: () => () => {} }
  const newsroom = await openNewsroom(config, world)
  const { store, desk } = newsroom
  if ((await store.keys.list()).length === 0) await store.keys.add(accessKey(SECRET, 'test', NOON))
  const running = await startWork(newsroom, world)
  app = createServer(serverNeeds(newsroom, running, world, () => true))

  const due = async () => [...(await store.work.due('poll', clock.now)), ...(await store.work.due('push', clock.now))]
  /** Does all that is due, and what follows from it. */
  async function settle(): Promise<void> {
    for (let round = 0; round < 20; round++) {
      await running.settled()
      const waiting = await due()
      if (waiting.length === 0) return
      // What is due may have to wait a second: the site was just asked.
      const next = [await store.work.next('poll', clock.now), await store.work.next('push', clock.now)]
      clock.now = Math.max(clock.now, Math.min(...next.filter(at => at !== undefined)))
      await running.polls.start()
      await running.polls.stop()
      await running.push.idle()
    }
    throw new Error('there is always more to do')
  }

  return {
    ...newsroom,
    ...running,
    clock,
    lines,
    settle,
    async partner(feedUrl: string, said: Readonly<Record<string, unknown>> = {}) {
      const added = await desk.add({
        slug: 'ortak',
        name: 'Ortak',
        extent: 'full',
        categories: 'yerel',
        ...said,
        feedUrl,
      })
      if (added === 'taken' || 'reasons' in added) throw new Error(JSON.stringify(added))
      await settle()
    },
    /** Moves on and does what has become due. */
    async pass(ms: number) {
      clock.now += ms
      await settle()
    },
    /** Milliseconds until that work is due. */
    async dueIn(kind: 'poll' | 'push') {
      const at = await store.work.next(kind, clock.now)
      return at === undefined ? undefined : at - clock.now
    },
    async titles() {
      return (await store.articles.newest({ at: clock.now, limit: 99 })).map(({ title }) => title)
    },
    /** What the API says of the push of a partner. */
    async pushed(slug = 'ortak') {
      const { text } = await ask(port, `/api/partners/${slug}`, { headers: { authorization: `Bearer ${SECRET}` } })
      return (JSON.parse(text) as { push?: Record<string, unknown> }).push
    },
    ask: (path: string, asked?: Asked) => ask(port, path, asked),
    said: (message: string) => lines.filter(line => line.message.includes(message)).length,
    async close() {
      await running.stop()
      await store.close()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

export type Room = Awaited<ReturnType<typeof openRoom>>
