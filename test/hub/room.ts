// A whole newsroom on a real socket that has a hub: its clock is turned by hand, its work is done when a test says so.
import { randomBytes } from 'node:crypto'
import { createServer as createHttp, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { accessKey } from '../../src/access/keys.js'
import { openNewsroom } from '../../src/compose/newsroom.js'
import { serverNeeds } from '../../src/compose/server.js'
import { startWork } from '../../src/compose.js'
import { readConfig } from '../../src/config/read-config.js'
import { createServer } from '../../src/web/server.js'
import { root } from '../root.js'
import { type Asked, ask, type Lines, NOON, SECRET, sampleItem } from '../web/newsroom.js'

export async function openRoom(env: Readonly<Record<string, string>> = {}, clock = { now: NOON }, feeds = 'feeds') {
  let app: RequestListener | undefined
  const server = createHttp((request, response) => app?.(request, response))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const config = readConfig({
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    MAHREC_ALLOW_NETWORKS: '127.0.0.0/8',
    DATABASE_URL: 'sqlite::memory:',
    FEEDS_DIR: join(root, feeds),
    MAHREC_RATE: '0',
    ...env,
  })
  const lines: Lines = []
  const note = (fields: object, message: string) => void lines.push({ fields: { ...fields }, message })
  const timers = new Set<{ readonly at: number; readonly act: () => void }>()
  const world = {
    now: () => clock.now,
    log: { info: note, warn: note, error: note },
    // Chance that is none where it only spreads times; what has to be unguessable is drawn a few bytes at a time.
    randomBytes: (size: number) => (size === 600 ? new Uint8Array(size) : randomBytes(size)),
    later(ms: number, act: () => void) {
      const timer = { at: clock.now + ms, act }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    every: () => () => {},
  }
  const newsroom = await openNewsroom(config, world)
  const { store } = newsroom
  if ((await store.keys.list()).length === 0) await store.keys.add(accessKey(SECRET, 'test', NOON))
  const running = await startWork(newsroom, world)
  app = createServer(serverNeeds(newsroom, running, world, () => true))

  /** Does all that is due, and what follows from it. */
  async function settle(): Promise<void> {
    for (let round = 0; round < 100; round++) {
      await running.settled()
      await running.hubWork.start()
      await running.hub.fanOut.idle()
      await running.hubWork.stop()
      const due = [...(await store.work.due('verify', clock.now)), ...(await store.work.due('ping', clock.now))]
      const next = await store.hub.next(clock.now, [])
      if (due.length === 0 && (next === undefined || next > clock.now)) return
      // A hub of others was just told of something: it has a moment.
      const waits = [await store.work.next('verify', clock.now), await store.work.next('ping', clock.now)]
      clock.now = Math.max(clock.now, Math.min(...waits.filter(at => at !== undefined), clock.now + 1000))
    }
    throw new Error('there is always more to do')
  }

  const send = (method: string, path: string, body?: unknown) =>
    ask(port, path, {
      method,
      headers: { authorization: `Bearer ${SECRET}`, 'content-type': 'application/feed+json', 'accept-language': 'en' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })

  return {
    ...newsroom,
    ...running,
    world,
    clock,
    lines,
    settle,
    send,
    url: `http://127.0.0.1:${port}`,
    topic: (name: string) => `http://127.0.0.1:${port}/feeds/${name}`,
    /** Publishes a story of the category `yerel`. */
    async publish(id: string, said: Readonly<Record<string, unknown>> = {}) {
      clock.now += 1000
      const item = { id, url: undefined, date_published: new Date(clock.now).toISOString(), ...said }
      const { status, text } = await send('POST', '/api/articles', sampleItem(item))
      if (status !== 200) throw new Error(text)
    },
    /** A form to the hub, by name without `hub.`; what is null is left out. */
    say(said: Readonly<Record<string, string | null>>, headers: Readonly<Record<string, string>> = {}) {
      const named = Object.entries(said).filter((entry): entry is [string, string] => entry[1] !== null)
      const form = new URLSearchParams(named.map(([name, value]) => [`hub.${name}`, value]))
      return ask(port, '/hub', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'en', ...headers },
        body: form.toString(),
      })
    },
    async subscribe(callback: string, said: Readonly<Record<string, string>> = {}) {
      const topic = `http://127.0.0.1:${port}/feeds/yerel.rss`
      const { status, text } = await this.say({ mode: 'subscribe', topic, callback, ...said })
      if (status !== 202) throw new Error(`${status} ${text}`)
      await settle()
    },
    /** Moves on and does what has become due. */
    async pass(ms: number) {
      clock.now += ms
      await settle()
    },
    /** Lets every timer strike whose time has come. */
    strike() {
      for (const timer of [...timers].sort((a, b) => a.at - b.at))
        if (timer.at <= clock.now && timers.delete(timer)) timer.act()
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
