// Alone proposes how a feed is taken in: its name, categories and contract, what of it would be held, what it says of rights.
import type { JudgedDocument } from '../checking/judge-items.js'
import type { Categories } from '../model/categories.js'
import type { Draft } from '../model/draft.js'
import { GATE_LEVELS, type GateLevel } from '../model/partner.js'
import type { RawRight } from '../model/rights.js'
import { collapse } from '../model/text.js'
import { parseUrl } from '../model/url.js'
import type { PartnerFields } from './partner-fields.js'
import { plainText, shorten } from './plain-text.js'
import { screen } from './screen.js'

export interface Proposal {
  /** What the form begins with. */
  readonly fields: PartnerFields
  readonly title: string
  readonly language?: string
  readonly format: string
  readonly how: JudgedDocument['how']
  readonly items: number
  /** Epoch milliseconds, of the dates that items state. */
  readonly newestAt?: number
  readonly oldestAt?: number
  /** The first items, in the order of the document. */
  readonly samples: readonly Pick<Draft, 'title' | 'url' | 'publishedAt'>[]
  /** How many items each gate would send to quarantine. */
  readonly held: Readonly<Record<GateLevel, number>>
  /** How many items name a category of ours by a tag of their own. */
  readonly placed: number
  readonly rights: RightsFound
}

export interface RightsFound {
  /** Statements as they are written, the most frequent first. */
  readonly statements: readonly { readonly carrier: string; readonly value: string; readonly items: number }[]
  readonly reservations: readonly { readonly name: string; readonly items: number }[]
  /** Agencies named in source chains. */
  readonly agencies: readonly { readonly name: string; readonly items: number }[]
  /** Items that say nothing of their rights. */
  readonly silent: number
}

const SAMPLES = 5
const MOST_STATEMENTS = 6

export function propose(document: JudgedDocument, feedUrl: string, categories: Categories): Proposal {
  const { channel, format, how, items } = document
  const drafts = items.map(({ reading }) => reading.draft)
  const dates = drafts.flatMap(({ publishedAt }) => (publishedAt === undefined ? [] : [publishedAt]))
  const title = shorten(collapse(plainText(channel.title ?? '', 400)), 200)
  const placed = drafts.filter(({ tags }) => tags.some(tag => categories.forTag(tag))).length
  const held = Object.fromEntries(
    GATE_LEVELS.map(gate => [gate, items.filter(item => screen(item, gate, document).length > 0).length]),
  ) as Record<GateLevel, number>
  return {
    title,
    format,
    how,
    held,
    placed,
    items: items.length,
    ...(channel.language && { language: channel.language.slice(0, 40) }),
    ...(dates.length > 0 && { newestAt: maximum(dates), oldestAt: -maximum(dates.map(at => -at)) }),
    samples: drafts.slice(0, SAMPLES).map(({ title: said, url, publishedAt }) => ({
      title: shorten(plainText(said ?? '', 400), 200),
      url,
      publishedAt,
    })),
    rights: rightsIn(drafts),
    fields: {
      feedUrl,
      ...(title && { name: title }),
      ...(isWeb(channel.homeUrl) && { site: channel.homeUrl }),
      // Items that find their place by themselves need no shelf from us.
      categories: placed === drafts.length && placed > 0 ? [] : shelvesFor(feedUrl, title, categories),
      gate: 'errors',
      onMalformed: how === 'salvaged' ? 'salvage' : 'repair',
    },
  }
}

/** Whatever the title or the address of the feed names: "Spor – Kars Manşet", /rss/spor.xml. */
function shelvesFor(feedUrl: string, title: string, categories: Categories): string[] {
  const { pathname, search } = new URL(feedUrl)
  const inAddress = `${pathname}${search}`.split(/[^\p{L}\p{N}-]+/u)
  const inTitle = title.split(/\s*[-–—|:»>]\s*|\s+/u)
  const found = [...inAddress, ...inTitle, ...title.split(/\s*[–—|:»>]\s*/u)]
    .filter(word => word.length > 2)
    .map(word => categories.forTag(word))
    .filter(category => category && !category.everything)
  return [...new Set(found.map(category => category?.slug ?? ''))]
}

function rightsIn(drafts: readonly Draft[]): RightsFound {
  const statements = new Map<string, { carrier: string; value: string; items: number }>()
  const reservations = new Map<string, number>()
  const agencies = new Map<string, number>()
  let silent = 0
  for (const { rights } of drafts) {
    const { raw = [], reservation, sourceChain = [], notice } = rights
    for (const { carrier, value } of distinct(raw)) {
      const name = `${carrier}\n${value}`
      const known = statements.get(name)
      if (known) known.items += 1
      else if (statements.size < 1000)
        statements.set(name, { carrier, value: shorten(collapse(plainText(value, 1000)), 300), items: 1 })
    }
    if (reservation) reservations.set(reservation, (reservations.get(reservation) ?? 0) + 1)
    for (const name of new Set(sourceChain.filter(({ kind }) => kind === 'agency').map(hop => hop.name ?? '')))
      if (name) agencies.set(name.slice(0, 100), (agencies.get(name.slice(0, 100)) ?? 0) + 1)
    if (raw.length === 0 && !reservation && !notice) silent += 1
  }
  return {
    statements: [...statements.values()].toSorted((a, b) => b.items - a.items).slice(0, MOST_STATEMENTS),
    reservations: counted(reservations),
    agencies: counted(agencies).slice(0, MOST_STATEMENTS),
    silent,
  }
}

function distinct(raw: readonly RawRight[]): readonly RawRight[] {
  return [...new Map(raw.map(right => [`${right.carrier}\n${right.value}`, right])).values()]
}

function counted(counts: ReadonlyMap<string, number>): readonly { readonly name: string; readonly items: number }[] {
  return [...counts].map(([name, items]) => ({ name, items })).toSorted((a, b) => b.items - a.items)
}

/** A document may hold more items than a call takes arguments. */
function maximum(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
}

function isWeb(url: string | undefined): boolean {
  return /^https?:$/.test(parseUrl(url ?? '')?.protocol ?? '')
}
