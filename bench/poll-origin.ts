// The origin that the bench of polls asks, a thread of its own: it must not take the time of who asks.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parentPort } from 'node:worker_threads'

/** Of each changed document. What is unchanged is read once, before anything is measured, and has one. */
const ITEMS = 20
/** `/same/N` answers 304 to who has seen it. `/new/N` has other items in each round. */
export interface Turn {
  readonly round: number
  /** Every answer is the last one on its connection. */
  readonly closes: boolean
}
let turn: Turn = { round: 0, closes: false }
// Who asks says when a round begins.
parentPort?.on('message', (next: Turn) => {
  turn = next
})

const server = createServer((req, res) => {
  if (turn.closes) res.setHeader('connection', 'close')
  const [, kind, partner] = (req.url ?? '').split('/')
  const type = { 'content-type': 'application/rss+xml' }
  if (kind === 'new') return void res.writeHead(200, type).end(documentOf(`${partner}-${turn.round}`, ITEMS))
  if (req.headers['if-none-match'] === '"a"') return void res.writeHead(304, { etag: '"a"' }).end()
  res.writeHead(200, { ...type, etag: '"a"' }).end(documentOf(`same-${partner}`, 1))
})
// Longer than a round takes: the bare loop is to meet no closed connection.
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => parentPort?.postMessage((server.address() as AddressInfo).port))

const TEXT = 'Gece başlayan kar yağışı ilçede yolları kapattı. '.repeat(20)

function documentOf(seed: string, count: number): string {
  const items = Array.from({ length: count }, (_, n) => {
    const id = `${seed}-${n}`
    return `<item><title>Haber ${id}</title><link>https://ortak.example/${id}</link><guid isPermaLink="false">${id}</guid><pubDate>Sun, 22 Nov 2026 12:00:00 +0300</pubDate><description>${TEXT}</description></item>`
  })
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Ortak</title><link>https://ortak.example/</link><description>Haber</description>${items.join('')}</channel></rss>`
}
