// A process of its own that publishes what it is told to and delivers it to who is subscribed, until somebody kills it. Its clock
// is the real one, moved on by so much: claims of those that died have run out.
import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openNewsroom } from '../../src/compose/newsroom.js'
import { startWork } from '../../src/compose.js'
import { readConfig } from '../../src/config/read-config.js'
import { root } from '../root.js'

export const TOPIC = 'https://akis.example/feeds/yerel.rss'

export const settingsOf = (url: string) =>
  readConfig({
    DATABASE_URL: url,
    PORT: '0',
    PUBLIC_URL: 'https://akis.example',
    FEEDS_DIR: join(root, 'feeds'),
    MAHREC_ALLOW_NETWORKS: '127.0.0.0/8',
  })

/** The story of a version, and how it is found again in a document. */
export const titleOf = (version: number) => `Kars postası, ${version}. baskı`
export const versionIn = (body: string) => Number(/Kars postası, (\d+)\. baskı/.exec(body)?.[1])

const [url, ahead] = process.argv.slice(2)
if (url && process.argv[1]?.endsWith('kill-worker.js')) await work(url, Number(ahead))

async function work(database: string, aheadMs: number): Promise<void> {
  const now = () => Date.now() + aheadMs
  const quiet = () => {}
  const error = (about: object, text: string) =>
    void writeSync(2, `${text}: ${(about as { err?: Error }).err?.stack ?? ''}\n`)
  const later = (ms: number, act: () => void) => {
    const timer = setTimeout(act, ms)
    return () => clearTimeout(timer)
  }
  const every = (ms: number, act: () => void) => {
    const timer = setInterval(act, ms).unref()
    return () => clearInterval(timer)
  }
  const world = { now, later, every, randomBytes, log: { info: quiet, warn: quiet, error } }
  const newsroom = await openNewsroom(settingsOf(database), world)
  const running = await startWork(newsroom, world)
  await running.hubWork.start()
  writeSync(1, '"ready"\n')
  for await (const line of createInterface({ input: process.stdin })) {
    const version = Number(line)
    const taken = await newsroom.inbound.take(
      {
        draft: {
          id: `baski-${version}`,
          title: titleOf(version),
          bodyText: 'Gazetenin bu baskısı gece yarısı çıktı.',
          authors: [{ name: 'Şule Iğdır' }],
          tags: ['yerel'],
          media: [],
          publishedAt: Date.UTC(2026, 10, 20, 9) + version * 60_000,
          updates: [],
          rights: { class: 'news' },
        },
      },
      '',
    )
    await running.settled()
    writeSync(1, `${JSON.stringify({ version, outcome: taken.outcome })}\n`)
  }
}
