// Alone hands the web room what it asks for.
import type { Server } from 'node:http'
import { join } from 'node:path'
import { accessKey } from '../access/keys.js'
import { bounded } from '../checking/bounded-report.js'
import { checkUrl } from '../checking/check-url.js'
import type { Running } from '../compose.js'
import type { Config } from '../config/read-config.js'
import { formats } from '../formats/index.js'
import { jsonFeed } from '../formats/json-feed/index.js'
import { profiles } from '../formats/profiles/index.js'
import { hubFigures } from '../hub/hub-figures.js'
import { createProbe } from '../inbound/probe.js'
import { pushFigures } from '../inbound/push/push-figures.js'
import { FRAME_HOSTS } from '../inbound/sanitising/allowed.js'
import type { KeyStore, Store } from '../store/store.js'
import { listener } from '../web/listener.js'
import { createMeasures, type Measure } from '../web/measures.js'
import { createServer, type ServerNeeds } from '../web/server.js'
import { pullLogBegins } from './licensees.js'
import type { Newsroom } from './newsroom.js'
import { readersReports } from './reports.js'
import type { World } from './world.js'

/** The web server, not yet listening. `accepting` turns false when the process was asked to stop. */
export function webServer(newsroom: Newsroom, running: Running, world: World, accepting: () => boolean): Server {
  return listener(createServer(serverNeeds(newsroom, running, world, accepting)))
}

/** All that the web room asks for. */
export function serverNeeds(newsroom: Newsroom, running: Running, world: World, accepting: () => boolean): ServerNeeds {
  const { config, store } = newsroom
  return {
    ...newsroom,
    ...running,
    accepting,
    log: world.log,
    startedAt: world.now(),
    jsonFeed,
    formats,
    profiles,
    pullLogBegins: () => pullLogBegins(newsroom),
    pullLogDays: config.MAHREC_PULL_LOG_DAYS,
    frameHosts: FRAME_HOSTS,
    mediaDir: join(config.FEEDS_DIR, 'media'),
    maxBody: config.MAHREC_MAX_BODY,
    pushes: store.push,
    hubStore: store.hub,
    keys: keysOf(store, config, world.now()),
    rate: config.MAHREC_RATE,
    trustProxy: config.MAHREC_TRUST_PROXY,
    randomBytes: world.randomBytes,
    reports: readersReports(newsroom),
    probe: createProbe({ ...newsroom, ...running }),
    async inspect(url, options) {
      const checked = await checkUrl(url, running.fetch, options, running.checkApart)
      if ('settings' in checked) return { report: checked.report }
      const { answer, report } = checked
      return report ? { report: bounded(report) } : { failed: answer.message, failure: answer.failure }
    },
    async fixUrl(url, options) {
      const answer = await running.fetch({ url })
      if (answer.outcome === 'failed') return { failed: answer.message, failure: answer.failure }
      if (answer.outcome === 'not-modified') throw new Error('not modified, although no validators were sent')
      const contentType = answer.headers['content-type']
      const found = { ...options, url: answer.url, ...(contentType && { contentType }) }
      return { fixed: await running.fixApart(answer.body, found) }
    },
    measures: createMeasures(() => figuresOf(newsroom, running)),
  }
}

async function figuresOf(
  { store, now }: Newsroom,
  { figures, shelf, push, legacy, hub }: Running,
): Promise<readonly Measure[]> {
  const count = (name: string, help: string, value: number) => ({ name, help, values: [{ value }] })
  return [
    count('mahrec_articles', 'Articles kept, withdrawn ones too.', await store.articles.count()),
    count('mahrec_newest_change', 'Number of the newest change row.', await store.changes.last()),
    count('mahrec_shelf_documents', 'Feed documents that stand ready.', shelf.count()),
    ...legacyFigures(legacy),
    ...(await figures.read()),
    ...(await pushFigures(store.push, push, now())),
    ...(await hubFigures(store.hub, hub, now())),
  ]
}

/** Who still reads under an address of before is worth a letter. */
function legacyFigures({ hits }: Running['legacy']): readonly Measure[] {
  const values = [...hits()].map(([from, value]) => ({ labels: { from }, value }))
  return values.length === 0
    ? []
    : [
        {
          name: 'mahrec_legacy_requests_total',
          help: 'Requests under addresses of before (feeds/legacy.yaml).',
          values,
        },
      ]
}

/** The key of the environment opens the API while it stands there, and is never stored. */
function keysOf({ keys }: Store, { MAHREC_API_KEY: given }: Config, now: number): Pick<KeyStore, 'byHash'> {
  const own = given ? accessKey(given, 'MAHREC_API_KEY', now) : undefined
  return { byHash: async hash => (own?.hash === hash ? own : keys.byHash(hash)) }
}
