// Alone knows which parts run and who hears of a change. Nothing else is wired anywhere else.
import { readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { accessKey } from './access/keys.js'
import { readCategories } from './config/categories.js'
import { readPublication } from './config/publication.js'
import { type Config, ConfigError } from './config/read-config.js'
import { formats } from './formats/index.js'
import { jsonFeed } from './formats/json-feed/index.js'
import { createInbound, type Inbound } from './inbound/receive.js'
import { FRAME_HOSTS } from './inbound/sanitise.js'
import type { Categories } from './model/categories.js'
import { SELF } from './model/key.js'
import type { Publication } from './model/publication.js'
import type { Every, Later } from './model/timers.js'
import type { AssembleNeeds } from './outbound/assemble.js'
import type { Site } from './outbound/links.js'
import { createPublisher, type Publisher } from './outbound/publish.js'
import { createShelf, type Shelf } from './outbound/shelf.js'
import { writtenItems } from './outbound/written-items.js'
import { createGate } from './rights/gate.js'
import { openStore } from './store/open.js'
import type { KeyStore, Store } from './store/store.js'
import { listener } from './web/listener.js'
import type { WebLog } from './web/needs.js'
import { createServer } from './web/server.js'
import { follow } from './work/follow.js'
import { releaser } from './work/release.js'

/** Time, chance and a place for messages: what main.ts knows and nobody else. */
export interface World {
  readonly now: () => number
  readonly later: Later
  readonly every: Every
  readonly log: WebLog
}

/** The newsroom with its doors closed: enough for commands that work on the database. */
export interface Newsroom extends AssembleNeeds {
  readonly config: Config
  readonly publication: Publication
  readonly categories: Categories
  readonly site: Site
  readonly store: Store
  readonly inbound: Inbound
}

/** Throws ConfigError when the feeds folder cannot be read; its message says what to do. */
export async function openNewsroom(config: Config, world: World): Promise<Newsroom> {
  const publication = readPublication(await feedsFile(config, 'publication.yaml'))
  const categories = readCategories(await feedsFile(config, 'categories.yaml'))
  const store = await openDatabase(config, world)
  const { now } = world
  const site = { publicUrl: config.PUBLIC_URL, publication }
  const standing = {
    publication,
    categories,
    owner: SELF,
    publicUrl: config.PUBLIC_URL,
    maxArticle: config.MAHREC_MAX_ARTICLE,
  }
  return {
    config,
    publication,
    categories,
    site,
    store,
    now,
    articles: store.articles,
    gate: createGate({ publication, partnerOf: () => undefined, now }),
    inbound: createInbound({ articles: store.articles, standing, now }),
  }
}

async function openDatabase({ DATABASE_URL: url }: Config, world: World): Promise<Store> {
  try {
    return await openStore(url, world)
  } catch (error) {
    throw new ConfigError([`DATABASE_URL: ${error instanceof Error ? error.message : String(error)}`])
  }
}

async function feedsFile(config: Config, name: string): Promise<string> {
  const path = join(config.FEEDS_DIR, name)
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    throw new ConfigError([`${path} cannot be read; FEEDS_DIR names the folder that holds it`, String(cause)])
  }
}

/** What runs while the server is up. */
export interface Running {
  readonly shelf: Shelf
  readonly publisher: Publisher
  /** Resolves when everything written before the call stands on the shelf. */
  readonly settled: () => Promise<void>
  /** Waits for work in hand. */
  readonly stop: () => Promise<void>
}

/** Fills the shelf, then follows the changes. */
export async function startWork(newsroom: Newsroom, world: World): Promise<Running> {
  const { store, categories, site } = newsroom
  const shelf = createShelf()
  const publisher = createPublisher({ ...newsroom, categories, formats, site, items: writtenItems(site), shelf })
  const embargoes = releaser({ articles: store.articles, now: world.now, later: world.later, log: world.log })
  const changes = follow({
    changes: store.changes,
    handlers: [publisher.handle, () => embargoes.plan()],
    log: world.log,
    later: world.later,
  })
  await changes.start()
  await embargoes.start()
  await publisher.all(await newestChange(store))
  return {
    shelf,
    publisher,
    settled: () => changes.settled(),
    async stop() {
      await embargoes.stop()
      await changes.stop()
    },
  }
}

async function newestChange({ changes }: Store): Promise<number> {
  const last = await changes.last()
  return (await changes.after(last - 1, 1))[0]?.at ?? 0
}

/** The web server, not yet listening. `accepting` turns false when the process was asked to stop. */
export function webServer(newsroom: Newsroom, running: Running, world: World, accepting: () => boolean): Server {
  const { config, store } = newsroom
  const app = createServer({
    ...newsroom,
    ...running,
    accepting,
    log: world.log,
    startedAt: world.now(),
    jsonFeed,
    frameHosts: FRAME_HOSTS,
    mediaDir: join(config.FEEDS_DIR, 'media'),
    maxBody: config.MAHREC_MAX_BODY,
    keys: keysOf(store, config, world.now()),
  })
  return listener(app)
}

/** The key of the environment opens the API while it stands there, and is never stored. */
function keysOf({ keys }: Store, { MAHREC_API_KEY: given }: Config, now: number): Pick<KeyStore, 'byHash'> {
  const own = given ? accessKey(given, 'MAHREC_API_KEY', now) : undefined
  return { byHash: async hash => (own?.hash === hash ? own : keys.byHash(hash)) }
}
