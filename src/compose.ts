// Alone knows which parts run and who hears of a change. Nothing else is wired anywhere else.
import { readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { accessKey } from './access/keys.js'
import { bounded } from './checking/bounded-report.js'
import { type CheckApart, createApart, type FixApart } from './checking/check-apart.js'
import { checkUrl } from './checking/check-url.js'
import { readCategories } from './config/categories.js'
import { readPublication } from './config/publication.js'
import { type Config, ConfigError } from './config/read-config.js'
import { formats } from './formats/index.js'
import { jsonFeed } from './formats/json-feed/index.js'
import { contractDays } from './inbound/contract-days.js'
import { type Bring, createBring } from './inbound/documents.js'
import { createDuePoll } from './inbound/due-polls.js'
import { createFigures, type Figures } from './inbound/figures.js'
import type { MergeNeeds } from './inbound/merge.js'
import { createPartnerBook, type PartnerBook } from './inbound/partner-book.js'
import { createPartnerDesk, type PartnerDesk } from './inbound/partner-desk.js'
import { readPartnersFile } from './inbound/partners-file.js'
import { createPoll, type Poll } from './inbound/poll.js'
import { SITE_GAP_MS } from './inbound/poll-now.js'
import { createProbe } from './inbound/probe.js'
import { pushFigures } from './inbound/push/push-figures.js'
import { isReachable } from './inbound/push/reachable.js'
import { createSubscriber, type Subscriber } from './inbound/push/subscriber.js'
import { createQuarantineDesk, type QuarantineDesk } from './inbound/quarantine-desk.js'
import { createInbound, type Inbound } from './inbound/receive.js'
import { FRAME_HOSTS } from './inbound/sanitising/allowed.js'
import { followingContracts } from './inbound/stories/follow-contracts.js'
import { createMergeDesk, type MergeDesk } from './inbound/stories/merge-desk.js'
import { createTurns, type InTurn } from './inbound/turns.js'
import type { Categories } from './model/categories.js'
import type { Change } from './model/change.js'
import { keyOf, SELF } from './model/key.js'
import { PROGRAM } from './model/program.js'
import type { Publication } from './model/publication.js'
import type { Every, Later } from './model/timers.js'
import { createJudge } from './net/addresses.js'
import type { Fetch } from './net/answer.js'
import { createFetch, type Fetcher } from './net/client.js'
import type { AssembleNeeds } from './outbound/assemble.js'
import type { Site } from './outbound/links.js'
import { createPublisher, type Publisher } from './outbound/publish.js'
import { createShelf, type Shelf } from './outbound/shelf.js'
import { writtenItems } from './outbound/written-items.js'
import { createGate } from './rights/gate.js'
import { openStore } from './store/open.js'
import type { KeyStore, Store, WorkKind, WorkStore } from './store/store.js'
import { listener } from './web/listener.js'
import { createMeasures, type Measure } from './web/measures.js'
import type { WebLog } from './web/needs.js'
import { createServer, type ServerNeeds } from './web/server.js'
import { follow } from './work/follow.js'
import { type Loop, type LoopNeeds, loop } from './work/loop.js'
import { releaser } from './work/release.js'

/** Time, chance and a place for messages: what main.ts knows and nobody else. */
export interface World {
  readonly now: () => number
  readonly later: Later
  readonly every: Every
  readonly randomBytes: (size: number) => Uint8Array
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
  readonly desk: PartnerDesk
  readonly quarantine: QuarantineDesk
  readonly merges: MergeDesk
  readonly book: PartnerBook
  readonly work: WorkStore
  /** What merging the items of partners needs. */
  readonly merging: MergeNeeds
}

/** Throws ConfigError when the feeds folder cannot be read; its message says what to do. */
export async function openNewsroom(config: Config, world: World): Promise<Newsroom> {
  const publication = readPublication(await feedsFile(config, 'publication.yaml'))
  const categories = readCategories(await feedsFile(config, 'categories.yaml'))
  const store = await openDatabase(config, world)
  const { now } = world
  const book = createPartnerBook(store.partners)
  await book.read()
  const { partnerOf } = book
  const site = { publicUrl: config.PUBLIC_URL, publication, partnerOf }
  const standing = {
    publication,
    categories,
    owner: SELF,
    publicUrl: config.PUBLIC_URL,
    maxArticle: config.MAHREC_MAX_ARTICLE,
  }
  const { owner: _, ...everybody } = standing
  const mergeDays = config.MAHREC_MERGE_DAYS
  const { articles, stories, quarantine } = store
  const merging = { articles, stories, quarantine, partnerOf, mergeDays, standing: everybody, now }
  const merges = createMergeDesk({ ...everybody, articles, stories, partnerOf, mergeDays, now })
  return {
    config,
    publication,
    categories,
    site,
    store,
    now,
    articles: store.articles,
    gate: createGate({ publication, partnerOf, now }),
    inbound: createInbound({ ...merging, standing }),
    desk: followingContracts(createPartnerDesk({ partners: store.partners, categories, now }), book, merges),
    merges,
    work: store.work,
    quarantine: createQuarantineDesk(merging),
    merging,
    book,
  }
}

/** Brings the partners to what feeds/partners.opml says; nothing where there is no such file. Throws ConfigError. */
export async function applyPartnersFile({ config, desk, book, categories }: Newsroom): Promise<number> {
  const opml = await readFile(join(config.FEEDS_DIR, PARTNERS_FILE), 'utf8').catch(() => undefined)
  if (opml === undefined) return 0
  const read = readPartnersFile(opml, categories)
  if ('problems' in read) throw new ConfigError(read.problems)
  const applied = await desk.apply(read.lines)
  await book.read()
  return applied
}

const PARTNERS_FILE = 'partners.opml'

/** The only way to addresses outside. */
export function openNet(config: Config, { now, later }: World): Fetcher {
  return createFetch({
    allowNetworks: config.MAHREC_ALLOW_NETWORKS,
    contact: config.MAHREC_CONTACT,
    version: PROGRAM.version,
    now,
    later,
    limits: { document: config.MAHREC_MAX_DOCUMENT, unpacked: 2 * config.MAHREC_MAX_DOCUMENT },
  })
}

/** What the server has to do with polls beyond polling: who looks at what they bring, and who merges beside them. */
interface BesidePolls {
  readonly noticing: (bring: Bring) => Bring
  readonly inTurn: InTurn
  readonly afterPoll: Subscriber['afterPoll']
}

/** Polls one partner through the whole way in. */
export function pollOf(
  newsroom: Newsroom,
  fetch: Fetch,
  world: Pick<World, 'randomBytes'>,
  beside: Partial<BesidePolls> = {},
): Poll {
  const { config, store, merging } = newsroom
  const { noticing, ...more } = beside
  const bring = createBring(fetch, config.FEEDS_DIR, config.MAHREC_MAX_DOCUMENT)
  return createPoll({
    ...merging,
    ...more,
    partners: store.partners,
    work: store.work,
    bring: noticing?.(bring) ?? bring,
    chance: chanceOf(world),
  })
}

/** A name no other claim has. */
export function claimName(world: Pick<World, 'randomBytes'>): string {
  return Buffer.from(world.randomBytes(12)).toString('base64url')
}

/** From 0 up to, not including, 1. */
function chanceOf(world: Pick<World, 'randomBytes'>): () => number {
  let drawn = Buffer.alloc(0)
  return () => {
    // Many at once: each drawing of its own costs as much as a hundred.
    if (drawn.length < 6) drawn = Buffer.from(world.randomBytes(6 * 100))
    const chance = drawn.readUIntBE(0, 6) / 2 ** 48
    drawn = drawn.subarray(6)
    return chance
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
  /** Polls partners, and asks their hubs, as they are due. */
  readonly polls: Loop
  readonly push: Subscriber
  readonly figures: Figures
  readonly fetch: Fetch
  readonly checkApart: CheckApart
  readonly fixApart: FixApart
  /** Resolves when everything written before the call stands on the shelf. */
  readonly settled: () => Promise<void>
  /** Waits for work in hand. */
  readonly stop: () => Promise<void>
}

/** Fills the shelf, then follows the changes. Partners are polled once `polls` is started. */
export async function startWork(newsroom: Newsroom, world: World): Promise<Running> {
  const { store, categories, site, book } = newsroom
  const shelf = createShelf()
  const items = writtenItems(site)
  const apart = createApart(world.later)
  const publisher = createPublisher({ ...newsroom, categories, formats, site, items, shelf })
  const net = openNet(newsroom.config, world)
  const figures = createFigures(store.partners, store.quarantine)
  const inTurn = createTurns()
  const reachable = isReachable(site.publicUrl, createJudge(newsroom.config.MAHREC_ALLOW_NETWORKS))
  if (!reachable)
    world.log.info({ publicUrl: site.publicUrl }, 'no hub can reach PUBLIC_URL from outside: nothing is subscribed to')
  const push = createSubscriber({
    ...world,
    push: store.push,
    partners: store.partners,
    work: store.work,
    fetch: net,
    merging: newsroom.merging,
    inTurn,
    publicUrl: site.publicUrl,
    planned: () => void hubs.plan(),
  })
  const hubs = workLoop('push', HUBS_AT_ONCE, push.act, newsroom, world)
  const beside = { inTurn, afterPoll: push.afterPoll, noticing: reachable ? push.noticing : (bring: Bring) => bring }
  const polling = pollLoop(newsroom, pollOf(newsroom, net, world, beside), figures, world)
  const polls = reachable ? together(polling, hubs) : polling
  const embargoes = releaser({ articles: store.articles, now: world.now, later: world.later, log: world.log })
  async function stories(batch: readonly Change[]): Promise<void> {
    const keysOf = (wanted: Change['kind']) => batch.filter(({ kind }) => kind === wanted).map(({ key }) => key)
    await newsroom.merges.lookAgain(keysOf('released'))
    // Who changed a contract here has seen to it; days end contracts too, and so do others.
    const contracted = new Set(keysOf('contract'))
    if (contracted.size === 0) return
    for (const { partner } of await store.partners.list())
      if (contracted.has(keyOf(partner.slug, ''))) await newsroom.merges.chooseAnew(partner.slug)
  }
  async function contracts(batch: readonly Change[]): Promise<void> {
    if (!(await book.handle(batch))) return
    items.clear()
    if (reachable) await push.review()
  }
  const changes = follow({
    changes: store.changes,
    handlers: [contracts, publisher.handle, () => embargoes.plan(), () => polls.plan(), stories],
    log: world.log,
    later: world.later,
  })
  const days = contractDays({ ...world, partners: store.partners, zone: newsroom.publication.zone })
  await changes.start()
  await embargoes.start()
  days.start()
  await publisher.all(await newestChange(store))
  if (reachable) await push.review()
  return {
    shelf,
    publisher,
    polls,
    push,
    figures,
    fetch: net,
    checkApart: apart.check,
    fixApart: apart.fix,
    settled: () => changes.settled(),
    async stop() {
      await polls.stop()
      await push.idle()
      await net.close()
      await days.stop()
      await embargoes.stop()
      await changes.stop()
    },
  }
}

/** Polls at once: the origins are others', the work is ours. */
const POLLS_AT_ONCE = 8

/** Hubs asked at once: each answers in a moment or not at all. */
const HUBS_AT_ONCE = 2

function pollLoop(newsroom: Newsroom, poll: Poll, figures: Figures, world: World): Loop {
  const { partners } = newsroom.store
  const { log, now } = world
  const act = createDuePoll({ partners, poll, saw: figures.saw, log, now })
  return workLoop('poll', POLLS_AT_ONCE, act, newsroom, world)
}

function workLoop(kind: WorkKind, atOnce: number, act: LoopNeeds['act'], { work }: Newsroom, world: World): Loop {
  const claim = () => claimName(world)
  const { now, later, log } = world
  return loop({ kind, work, atOnce, laneGap: SITE_GAP_MS, claim, act, now, later, log })
}

function together(...loops: readonly Loop[]): Loop {
  const each = (what: (loop: Loop) => Promise<void>) => async () => void (await Promise.all(loops.map(what)))
  return { start: each(one => one.start()), plan: each(one => one.plan()), stop: each(one => one.stop()) }
}

async function newestChange({ changes }: Store): Promise<number> {
  const last = await changes.last()
  return (await changes.after(last - 1, 1))[0]?.at ?? 0
}

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
    frameHosts: FRAME_HOSTS,
    mediaDir: join(config.FEEDS_DIR, 'media'),
    maxBody: config.MAHREC_MAX_BODY,
    pushes: store.push,
    keys: keysOf(store, config, world.now()),
    rate: config.MAHREC_RATE,
    trustProxy: config.MAHREC_TRUST_PROXY,
    randomBytes: world.randomBytes,
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

async function figuresOf({ store, now }: Newsroom, { figures, shelf, push }: Running): Promise<readonly Measure[]> {
  const count = (name: string, help: string, value: number) => ({ name, help, values: [{ value }] })
  return [
    count('mahrec_articles', 'Articles kept, withdrawn ones too.', await store.articles.count()),
    count('mahrec_newest_change', 'Number of the newest change row.', await store.changes.last()),
    count('mahrec_shelf_documents', 'Feed documents that stand ready.', shelf.count()),
    ...(await figures.read()),
    ...(await pushFigures(store.push, push, now())),
  ]
}

/** The key of the environment opens the API while it stands there, and is never stored. */
function keysOf({ keys }: Store, { MAHREC_API_KEY: given }: Config, now: number): Pick<KeyStore, 'byHash'> {
  const own = given ? accessKey(given, 'MAHREC_API_KEY', now) : undefined
  return { byHash: async hash => (own?.hash === hash ? own : keys.byHash(hash)) }
}
