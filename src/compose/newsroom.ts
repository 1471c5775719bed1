// Alone opens the newsroom: what is read from the feeds folder and the database, and what commands work with.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createLicenceDesk, type LicenceDesk } from '../access/licence-desk.js'
import { readCategories } from '../config/categories.js'
import { readLegacy } from '../config/legacy.js'
import { readPublication } from '../config/publication.js'
import { type Config, ConfigError } from '../config/read-config.js'
import { type CaseDesk, createCaseDesk } from '../desk/case-desk.js'
import type { Reached } from '../desk/notify.js'
import type { MergeNeeds } from '../inbound/merge.js'
import { createPartnerBook, type PartnerBook } from '../inbound/partner-book.js'
import { createPartnerDesk, type PartnerDesk } from '../inbound/partner-desk.js'
import { readPartnersFile } from '../inbound/partners-file.js'
import { createPublishReply } from '../inbound/publish-reply.js'
import { createQuarantineDesk, type QuarantineDesk } from '../inbound/quarantine-desk.js'
import { createInbound, type Inbound } from '../inbound/receive.js'
import { followingContracts } from '../inbound/stories/follow-contracts.js'
import { createMergeDesk, type MergeDesk } from '../inbound/stories/merge-desk.js'
import type { Categories } from '../model/categories.js'
import { type Key, SELF } from '../model/key.js'
import type { LegacyAddress } from '../model/legacy.js'
import type { Publication } from '../model/publication.js'
import type { AssembleNeeds } from '../outbound/assemble.js'
import type { Site } from '../outbound/links.js'
import { createGate } from '../rights/gate.js'
import { openStore } from '../store/open.js'
import type { Store, WorkStore } from '../store/store.js'
import { announcedHubs } from './announced-hubs.js'
import { createReach } from './reach.js'
import type { World } from './world.js'

/** The newsroom with its doors closed: enough for commands that work on the database. */
export interface Newsroom extends AssembleNeeds {
  readonly articles: Store['articles']
  readonly config: Config
  readonly publication: Publication
  readonly categories: Categories
  /** Addresses that our feeds had before. */
  readonly legacyAddresses: readonly LegacyAddress[]
  readonly site: Site & { readonly hubs: readonly string[] }
  readonly store: Store
  readonly inbound: Inbound
  readonly desk: PartnerDesk
  readonly quarantine: QuarantineDesk
  /** Complaints, replies, orders and errors. */
  readonly cases: CaseDesk
  /** Whom a withdrawal of these articles reaches through the hub. */
  readonly reach: (keys: readonly Key[]) => Promise<Reached>
  readonly merges: MergeDesk
  readonly book: PartnerBook
  readonly licences: LicenceDesk
  readonly work: WorkStore
  /** What merging the items of partners needs. */
  readonly merging: MergeNeeds
}

/** Throws ConfigError when the feeds folder cannot be read; its message says what to do. */
export async function openNewsroom(config: Config, world: World): Promise<Newsroom> {
  const publication = readPublication(await feedsFile(config, 'publication.yaml'))
  const categories = readCategories(await feedsFile(config, 'categories.yaml'))
  const legacyAddresses = await readLegacyFile(config, categories)
  const store = await openDatabase(config, world)
  const { now } = world
  const book = createPartnerBook(store.partners)
  await book.read()
  const { partnerOf } = book
  const site = { publicUrl: config.PUBLIC_URL, publication, partnerOf, hubs: announcedHubs(config, publication) }
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
  const inbound = createInbound({ ...merging, standing })
  const cases = createCaseDesk({
    cases: store.cases,
    articles: store.articles,
    publicUrl: config.PUBLIC_URL,
    withdraw: inbound.withdraw,
    restore: key => inbound.restore(key, 'lifting'),
    handOver: inbound.handOver,
    publish: createPublishReply({ articles, standing, now }),
    now,
  })
  const merges = createMergeDesk({ ...everybody, articles, stories, partnerOf, mergeDays, now })
  return {
    config,
    publication,
    categories,
    legacyAddresses,
    site,
    store,
    now,
    articles: store.articles,
    gate: createGate({ publication, partnerOf, now }),
    inbound,
    cases,
    reach: createReach({ store, categories, site, now }),
    desk: followingContracts(createPartnerDesk({ partners: store.partners, categories, now }), book, merges),
    merges,
    work: store.work,
    quarantine: createQuarantineDesk(merging),
    merging,
    book,
    licences: createLicenceDesk({ ...world, licences: store.licences, categories }),
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

async function openDatabase({ DATABASE_URL: url }: Config, world: World): Promise<Store> {
  try {
    return await openStore(url, world)
  } catch (error) {
    throw new ConfigError([`DATABASE_URL: ${error instanceof Error ? error.message : String(error)}`])
  }
}

async function readLegacyFile(config: Config, categories: Categories): Promise<readonly LegacyAddress[]> {
  const yaml = await readFile(join(config.FEEDS_DIR, 'legacy.yaml'), 'utf8').catch(() => undefined)
  return yaml === undefined ? [] : readLegacy(yaml, categories)
}

async function feedsFile(config: Config, name: string): Promise<string> {
  const path = join(config.FEEDS_DIR, name)
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    throw new ConfigError([`${path} cannot be read; FEEDS_DIR names the folder that holds it`, String(cause)])
  }
}
