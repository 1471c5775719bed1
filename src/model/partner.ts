// Alone knows what a contract with a source of inbound feeds says.
import type { Extent } from './extent.js'

export interface Partner {
  /** Slug; the owner of the partner's articles. */
  readonly slug: string
  readonly name: string
  readonly feedUrl: string
  /** Absent: no contract, headline only (FSEK 36, RIGHTS.md §3.8). */
  readonly contract?: Contract
}

export interface Contract {
  readonly extent: Extent
  /** Agencies it may pass on to us, by name. */
  readonly mayPassOn: readonly string[]
}
