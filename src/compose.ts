// Alone knows which parts run and who hears of a change. Nothing else is wired anywhere else.
import { type CheckApart, createApart, type FixApart } from './checking/check-apart.js'
import { openArchives } from './compose/archives.js'
import { forgetClaimants } from './compose/forgetting.js'
import { type OpenHub, openHub } from './compose/hub.js'
import { type Licensing, openLicensing } from './compose/licensees.js'
import { openNet } from './compose/net.js'
import type { Newsroom } from './compose/newsroom.js'
import { HUBS_AT_ONCE, pollLoop, pollOf, together, workLoop } from './compose/polls.js'
import type { World } from './compose/world.js'
import { formats } from './formats/index.js'
import { contractDays } from './inbound/contract-days.js'
import type { Bring } from './inbound/documents.js'
import { createFigures, type Figures } from './inbound/figures.js'
import { createSubscriber, type Subscriber } from './inbound/push/subscriber.js'
import { createTurns } from './inbound/turns.js'
import type { Change } from './model/change.js'
import { keyOf } from './model/key.js'
import { createJudge } from './net/addresses.js'
import type { Fetch } from './net/answer.js'
import { isReachable } from './net/reachable.js'
import type { ArchiveDocuments } from './outbound/archives/archive-documents.js'
import { createChronicler } from './outbound/chronicler.js'
import { createDeltas, type Deltas } from './outbound/deltas.js'
import { createLegacy, type Legacy } from './outbound/legacy.js'
import { createPress } from './outbound/press.js'
import { createPublisher, type Publisher } from './outbound/publish.js'
import { createShelf, type Shelf } from './outbound/shelf.js'
import { createSiteDocuments, type SiteDocuments } from './outbound/site/site-documents.js'
import { writtenItems } from './outbound/written-items.js'
import type { Store } from './store/store.js'
import { follow } from './work/follow.js'
import type { Loop } from './work/loop.js'
import { releaser } from './work/release.js'

/** What runs while the server is up. */
export interface Running extends Omit<Licensing, 'ageing'>, OpenHub {
  readonly archiveDocuments: ArchiveDocuments
  readonly shelf: Shelf
  readonly deltas: Deltas
  readonly legacy: Legacy
  readonly siteDocuments: SiteDocuments
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
  /** Resolves when the documents that stand on the shelf are compressed. */
  readonly compressed: () => Promise<void>
  /** Resolves when what is served stands in the chronicle. */
  readonly recorded: () => Promise<void>
  /** Waits for work in hand. */
  readonly stop: () => Promise<void>
}

/** Fills the shelf, then follows the changes. Partners are polled once `polls` is started. */
export async function startWork(newsroom: Newsroom, world: World): Promise<Running> {
  const { store, categories, site, book } = newsroom
  const shelf = createShelf()
  const items = writtenItems(site)
  const press = createPress(shelf)
  const deltas = createDeltas(items)
  const chronicler = createChronicler({ ...world, chronicle: store.chronicle })
  const apart = createApart(world.later)
  const publisher = createPublisher({
    ...newsroom,
    categories,
    formats,
    site,
    items,
    shelf,
    press,
    chronicler,
    deltas,
    archives: store.archives,
  })
  const { ageing, ...licensing } = openLicensing(newsroom, world, items, chronicler)
  const siteDocuments = createSiteDocuments({ ...newsroom, ...world, shelf, press })
  const legacy = createLegacy(newsroom.legacyAddresses, categories)
  const { archivist, archiveDocuments } = openArchives(newsroom)
  const net = openNet(newsroom.config, world)
  const { hub, hubWork } = openHub(newsroom, world, { net, shelf })
  const figures = createFigures(store.partners, store.quarantine)
  const inTurn = createTurns()
  const reachable = isReachable(site.publicUrl, createJudge(newsroom.config.MAHREC_ALLOW_NETWORKS))
  if (!reachable)
    world.log.info(
      { publicUrl: site.publicUrl },
      'no hub can reach PUBLIC_URL from outside: nothing is subscribed to, and no document names a hub',
    )
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
    archiveDocuments.clear()
    if (reachable) await push.review()
  }
  const changes = follow({
    changes: store.changes,
    handlers: [
      contracts,
      archivist.handle,
      publisher.handle,
      hub.announce.handle,
      siteDocuments.handle,
      licensing.licensed.handle,
      () => embargoes.plan(),
      () => polls.plan(),
      stories,
    ],
    log: world.log,
    later: world.later,
  })
  const days = contractDays({ ...world, partners: store.partners, zone: newsroom.publication.zone })
  await changes.start()
  await embargoes.start()
  days.start()
  ageing.start()
  const newest = await store.changes.last()
  const changedAt = await newestChange(store)
  await archivist.catchUp()
  await publisher.all(changedAt)
  await hub.announce.all(newest)
  const endTidying = await hub.tidy()
  await siteDocuments.all(changedAt)
  const endForgetting = forgetClaimants(newsroom, world)
  const endRefreshing = world.every(SITEMAP_CHECK_MS, () => void siteDocuments.refresh())
  await press.idle()
  if (reachable) await push.review()
  return {
    ...licensing,
    archiveDocuments,
    shelf,
    deltas,
    legacy,
    siteDocuments,
    publisher,
    polls,
    push,
    hub,
    hubWork,
    figures,
    fetch: net,
    checkApart: apart.check,
    fixApart: apart.fix,
    settled: () => changes.settled(),
    compressed: () => press.idle(),
    recorded: () => chronicler.idle(),
    async stop() {
      await polls.stop()
      endTidying()
      await hubWork.stop()
      await push.idle()
      await net.close()
      await days.stop()
      await ageing.stop()
      await embargoes.stop()
      endRefreshing()
      await endForgetting()
      await changes.stop()
      await siteDocuments.stop()
      await press.idle()
      await chronicler.idle()
    },
  }
}

/** What is older than two days leaves the sitemap within so long. */
const SITEMAP_CHECK_MS = 5 * 60_000

async function newestChange({ changes }: Store): Promise<number> {
  const last = await changes.last()
  return (await changes.after(last - 1, 1))[0]?.at ?? 0
}
