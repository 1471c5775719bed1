// A whole newsroom on a real socket, with a database in memory and a clock that tests set.
import { randomBytes } from 'node:crypto'
import { type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { accessKey, makeSecret } from '../../src/access/keys.js'
import { openNewsroom } from '../../src/compose/newsroom.js'
import { serverNeeds } from '../../src/compose/server.js'
import { startWork } from '../../src/compose.js'
import { readConfig } from '../../src/config/read-config.js'
import { listener } from '../../src/web/listener.js'
import { createServer } from '../../src/web/server.js'
import { root } from '../root.js'

export interface Answered {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly bytes: Buffer
  readonly text: string
}

export interface Asked {
  readonly method?: string
  readonly headers?: OutgoingHttpHeaders
  readonly body?: string | Buffer
}

/** One request, with exactly the headers given: fetch would add its own. */
export function ask(port: number, path: string, { method = 'GET', headers, body }: Asked = {}): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path, method, headers, agent: false }, response => {
      const chunks: Buffer[] = []
      response.on('data', chunk => chunks.push(chunk))
      response.on('end', () => {
        const bytes = Buffer.concat(chunks)
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, text: bytes.toString('utf8') })
      })
      response.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

export const NOON = Date.UTC(2026, 10, 22, 9)

export const SECRET = makeSecret(new Uint8Array(32).fill(7))

/** Lines the server logged. */
export type Lines = { readonly fields: Record<string, unknown>; readonly message: string }[]

export async function openTestNewsroom(env: Readonly<Record<string, string>> = {}) {
  const config = readConfig({
    PORT: '8080',
    PUBLIC_URL: 'https://akis.example',
    DATABASE_URL: 'sqlite::memory:',
    FEEDS_DIR: join(root, 'feeds'),
    // All tests are one client.
    MAHREC_RATE: '0',
    ...env,
  })
  const clock = { now: NOON }
  const lines: Lines = []
  const note = (fields: object, message: string) => void lines.push({ fields: { ...fields }, message })
  const log = { info: note, warn: note, error: note }
  const timers = { later: () => () => {}, every: () => () => {} }
  const world = { now: () => clock.now, log, randomBytes, ...timers }
  const newsroom = await openNewsroom(config, world)
  const key = accessKey(SECRET, 'test', NOON)
  // A room that was opened before on the same file may have left it there.
  if (!(await newsroom.store.keys.byHash(key.hash))) await newsroom.store.keys.add(key)
  const work = await startWork(newsroom, world)
  const state = { accepting: true }
  const app = createServer({
    ...serverNeeds(newsroom, work, world, () => state.accepting),
    startedAt: NOON - 3_600_000,
  })
  const server = listener(app)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    ...newsroom,
    ...work,
    port,
    clock,
    lines,
    state,
    ask: (path: string, asked?: Asked) => ask(port, path, asked),
    /** With the key, as JSON. */
    send: (method: string, path: string, body?: unknown, headers: OutgoingHttpHeaders = {}) =>
      ask(port, path, {
        method,
        headers: {
          authorization: `Bearer ${SECRET}`,
          'content-type': 'application/feed+json',
          'accept-language': 'en',
          ...headers,
        },
        body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
      }),
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      await work.stop()
      await newsroom.store.close()
    },
  }
}

export type TestNewsroom = Awaited<ReturnType<typeof openTestNewsroom>>

/** An item as a newsroom's CMS would send it. */
export function sampleItem(overrides: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const { _rights, ...rest } = overrides
  return {
    id: 'haber-1',
    url: 'https://serhatpostasi.example/haber-1',
    title: 'Yassıçayır yolunda kar direkleri dikildi',
    summary: 'Kırk gönüllü 260 direği iki günde yerine koydu.',
    content_html: '<p>(KARS) – Yolun en açık bölümüne 260 kar direği dikildi.</p><p>Çalışma iki gün sürdü.</p>',
    date_published: '2026-11-21T09:12:41+03:00',
    authors: [{ name: 'Selin Korkut' }],
    tags: ['Yerel Haberler', 'kış'],
    ...rest,
    _rights: {
      class: 'news',
      dateline: 'KARS',
      byline: { mode: 'name', text: 'Selin Korkut' },
      ...(_rights as object),
    },
  }
}
