// Alone knows what a partner is: a source of inbound feeds, and what the contract with it says.
import type { Extent } from './extent.js'
import type { ContentClass } from './rights.js'

export interface Partner {
  /** Slug; the owner of the partner's articles, unless `owner` says that they are ours. */
  readonly slug: string
  /** As it is named in source chains. */
  readonly name: string
  /** Absolute http(s). */
  readonly feedUrl: string
  /** The partner's home page, absolute http(s). */
  readonly site?: string
  /** Read from this file below the feeds folder instead of from `feedUrl`: a sample, a folder that somebody fills. */
  readonly file?: string
  /** `self`: the newsroom's own CMS; its items become own articles. */
  readonly owner: 'partner' | 'self'
  /** Absent: no contract, headline only (FSEK 36, RIGHTS.md §3.8). */
  readonly contract?: Contract
  /** Slugs given to every item beside its own tags. */
  readonly categories: readonly string[]
  /** Class of own items that state none. */
  readonly class?: ContentClass
  readonly gate: GateLevel
  readonly onMalformed: OnMalformed
  /** Not polled; its articles stay. */
  readonly paused: boolean
}

export interface Contract {
  readonly extent: Extent
  /** Agencies it may pass on to us, by name. */
  readonly mayPassOn: readonly string[]
}

/** Which findings send an item to quarantine: errors and warnings, errors, or none; what the law refuses is refused anyway. */
export const GATE_LEVELS = ['warnings', 'errors', 'open'] as const
export type GateLevel = (typeof GATE_LEVELS)[number]

/** What is done with a document that is not well-formed (DESIGN.md §4). */
export const ON_MALFORMED = ['refuse', 'repair', 'salvage'] as const
export type OnMalformed = (typeof ON_MALFORMED)[number]
