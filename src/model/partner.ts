// Alone knows what a partner is: a source of inbound feeds, and what the contract with it says.
import { dayOf } from './days.js'
import type { Extent, MediaExtent } from './extent.js'
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
  /** Whether its items may stand among others'. Absent: `yes`. */
  readonly merge?: MergeLevel
  /** New items taken in a day of the publication's zone; the others wait in quarantine. Absent: any number. */
  readonly maxDaily?: number
  /** Days an item is shown, counted from its first publication. Absent: without end. */
  readonly keepDays?: number
  /** Among sources alike in all that goes before it, the higher is shown (docs/merging.md). Absent: 0. */
  readonly priority?: number
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
  /** Most that may be shown of its pictures, films and sounds. Absent: as far as the extent goes. */
  readonly pictures?: MediaExtent
  /** Most words of an excerpt. Absent: as many as any excerpt has. */
  readonly excerptWords?: number
  /** First and last day it holds, `2026-03-01`, in the publication's zone. Absent: without limit. */
  readonly validFrom?: string
  readonly validUntil?: string
  /** Where the written contract is found: a number, a folder (FSEK 76/2 asks for it). */
  readonly reference?: string
}

/**
 * `yes`: its items stand in lists beside others', and one story of several sources is shown once. `alone`: its stories are
 * never one with others'. `no`: its terms forbid any other source beside it, and every list of ours holds several, so
 * nothing of it is taken in or shown (RIGHTS.md §3.8).
 */
export const MERGE_LEVELS = ['yes', 'alone', 'no'] as const
export type MergeLevel = (typeof MERGE_LEVELS)[number]

/** Whether the contract holds on that day. */
export function isInForce({ validFrom, validUntil }: Pick<Contract, 'validFrom' | 'validUntil'>, day: string): boolean {
  return (validFrom === undefined || validFrom <= day) && (validUntil === undefined || day <= validUntil)
}

/** The partner as it stands then: without its contract when that has not begun or has ended. */
export function partnerAt(partner: Partner, now: number, zone: string): Partner {
  const { contract, ...without } = partner
  if (!contract || (contract.validFrom === undefined && contract.validUntil === undefined)) return partner
  return isInForce(contract, dayOf(now, zone)) ? partner : without
}

/** Which findings send an item to quarantine: errors and warnings, errors, or none; what the law refuses is refused anyway. */
export const GATE_LEVELS = ['warnings', 'errors', 'open'] as const
export type GateLevel = (typeof GATE_LEVELS)[number]

/** What is done with a document that is not well-formed (DESIGN.md §4). */
export const ON_MALFORMED = ['refuse', 'repair', 'salvage'] as const
export type OnMalformed = (typeof ON_MALFORMED)[number]
