// Alone makes the documents of licensees: the same way as public ones, for the contract, when somebody asks; and keeps them a while.
import { createHash } from 'node:crypto'
import type { Format } from '../formats/format.js'
import type { Profile } from '../formats/profiles/profile.js'
import { budget } from '../model/budget.js'
import type { Categories } from '../model/categories.js'
import type { Change } from '../model/change.js'
import type { Channel } from '../model/channel.js'
import type { Licensee } from '../model/licensee.js'
import type { Category } from '../model/publication.js'
import type { PulledDocument } from '../model/pull.js'
import { type AssembleNeeds, assemble, type Entry } from './assemble.js'
import { channelOf, TTL } from './channel.js'
import type { Chronicler } from './chronicler.js'
import { feedPath, type Site } from './links.js'
import { compressed } from './press.js'
import { render } from './render.js'
import { represent } from './represent.js'
import type { Representation } from './representation.js'
import type { WrittenItems } from './written-items.js'

export interface LicensedDocument {
  readonly representation: Representation
  /** For the log. */
  readonly pulled: PulledDocument
}

export interface LicensedDocuments {
  /** As the newest changes that were handled have it. Many who ask at once wait for one. */
  get(licensee: Licensee, category: Category, format: Format, profile?: Profile): Promise<LicensedDocument>
  /** What these changes concern is made anew when it is asked for. */
  handle(changes: readonly Change[]): void
  /** How many are kept. */
  readonly count: () => number
}

export interface LicensedDocumentsNeeds extends AssembleNeeds {
  readonly categories: Categories
  readonly site: Site
  readonly items: WrittenItems
  readonly chronicler: Pick<Chronicler, 'serves'>
}

/** Bytes of all documents that are kept. */
const MOST_BYTES = 32 * 2 ** 20
/**
 * Articles looked at for one document. Where a contract covers next to nothing of a category, the whole store would be read
 * for it, at every change.
 */
const MOST_LOOKED_AT = 2000

interface Rendered {
  readonly bytes: Buffer
  readonly channel: Channel
  readonly entries: readonly Entry[]
}

interface Made extends LicensedDocument {
  /** Changes that had concerned the category when it was begun. */
  readonly generation: number
}

export function createLicensedDocuments(needs: LicensedDocumentsNeeds): LicensedDocuments {
  const { categories } = needs
  const kept = budget<Made>(MOST_BYTES, sizeOf)
  const begun = new Map<string, Promise<Made>>()
  const generations = new Map<string, number>()
  const generationOf = (slug: string) => generations.get(slug) ?? 0

  async function make(
    to: Licensee,
    category: Category,
    format: Format,
    feed: string,
    profile?: Profile,
  ): Promise<Made> {
    const generation = generationOf(category.slug)
    const limit = profile && { limit: profile.items }
    const found = await assemble(category, format.name, needs, { to, most: MOST_LOOKED_AT, ...limit })
    const { taken, leftOut } = takenBy(profile, found)
    const { bytes, channel, entries } = rendered(taken)
    needs.chronicler.serves(feed, bytes, entries)
    const document = forOneReader(represent(bytes, format, channel, 0), feed)
    const representation = await compressed(leftOut ? withHeader(document, leftOut) : document)
    return { generation, representation, pulled: { feed, ...contentsOf(entries) } }

    function rendered(entries: readonly Entry[]): Rendered {
      // The hub announces what the public may see; a licensee polls.
      const plain = { ...channelOf(category, entries, needs.site), hubs: [] }
      const channel = profile ? profile.channel(plain) : plain
      const bytes = render(format, channel, entries, needs.items)
      const over = profile?.bytes !== undefined && bytes.length > profile.bytes && entries.length > 1
      return over ? rendered(entries.slice(0, Math.floor(entries.length * 0.8))) : { bytes, channel, entries }
    }
  }

  return {
    async get(licensee, category, base, profile) {
      const format = profile?.format ?? base
      const to = covering(licensee, categories)
      const path = feedPath(category.slug, format.name).slice('/feeds/'.length)
      const feed = `${path}${profile ? `?profile=${profile.name}` : ''}#${digestOf(termsOf(to))}`
      const generation = generationOf(category.slug)
      const standing = kept.get(feed)
      if (standing?.generation === generation) return standing
      const name = `${generation} ${feed}`
      const making = begun.get(name) ?? make(to, category, format, feed, profile).finally(() => begun.delete(name))
      begun.set(name, making)
      const made = await making
      // What was asked for before a change is not what is kept after it.
      if (made.generation === generationOf(category.slug)) kept.set(feed, made)
      return made
    },
    handle(changes) {
      const touched = new Set(changes.flatMap(change => change.categories))
      for (const { slug, everything } of categories.all)
        if (everything || touched.has(slug)) generations.set(slug, generationOf(slug) + 1)
    },
    count: () => kept.count(),
  }
}

/** What the intake of a profile takes, and why not the rest: `date=2, title=1`. */
function takenBy(profile: Profile | undefined, entries: readonly Entry[]) {
  if (!profile) return { taken: entries }
  const lacking = new Map<string, number>()
  const taken = entries.filter(({ article, decision }) => {
    const lacks = profile.lacks(article, decision)
    if (lacks !== undefined) lacking.set(lacks, (lacking.get(lacks) ?? 0) + 1)
    return lacks === undefined
  })
  const leftOut = [...lacking].map(([lacks, count]) => `${lacks}=${count}`).join(', ')
  return { taken, leftOut }
}

/** So that an operator who misses a story finds out why. */
function withHeader(shown: Representation, leftOut: string): Representation {
  return { ...shown, headers: { ...shown.headers, 'Mahrec-Left-Out': leftOut } }
}

/** Who has the category of everything has them all. */
function covering(licensee: Licensee, categories: Categories): Licensee {
  const { categories: named, ...rest } = licensee
  const all = named === undefined || named.some(slug => categories.get(slug)?.everything)
  return all ? rest : licensee
}

/** Two contracts with the same text are shown the same. */
function termsOf({ extent, categories, agencies, pictures, excerptWords }: Licensee): string {
  return JSON.stringify([extent, categories?.toSorted(), agencies.toSorted(), pictures, excerptWords])
}

/**
 * Nobody else may keep it, and its tag is its own: the same bytes under another contract are another document. It has no
 * Last-Modified: a contract may change when no article does, and a date would then say that nothing did.
 */
function forOneReader(shown: Representation, feed: string): Representation {
  const { lastModified: _, headers, ...rest } = shown
  const { 'Access-Control-Allow-Origin': _origin, 'Access-Control-Expose-Headers': _exposed, ...own } = headers
  return {
    ...rest,
    tag: digestOf(`${feed} ${shown.tag}`, 22),
    cacheControl: `private, max-age=${TTL * 60}`,
    vary: ['Authorization'],
    headers: own,
  }
}

function contentsOf(entries: readonly Entry[]): Pick<PulledDocument, 'digest' | 'items'> {
  const items = entries.map(({ article, decision }) => ({
    key: article.key,
    version: article.version,
    extent: decision.extent,
  }))
  const text = items.map(({ key, version, extent }) => `${key} ${version} ${extent}`).sort()
  return { items, digest: digestOf(text.join('\n'), 22) }
}

function digestOf(text: string, length = 8): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, length)
}

function sizeOf({ representation: { identity, gzip, br } }: Made): number {
  return identity.length + (gzip?.length ?? 0) + (br?.length ?? 0)
}
