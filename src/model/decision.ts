// Alone knows the answer of the gate: how much of an article may be shown to whom.
import type { Extent, MediaExtent } from './extent.js'
import type { Licensee } from './licensee.js'

/** What whoever shows the article must do with it. */
export const DUTIES = [
  'name-source',
  'name-author',
  'show-notice',
  'link-original',
  'mark-abridged',
  'keep-unaltered',
] as const
export type Duty = (typeof DUTIES)[number]

/** One act of communication to the public (FSEK 25): each output is decided on its own. */
export interface Use {
  readonly to: 'public' | Licensee
  readonly format: 'rss' | 'atom' | 'json-feed' | 'page'
}

export interface Decision {
  readonly extent: Extent
  /** Most words of an excerpt. Absent: as many as any excerpt has. */
  readonly words?: number
  /** By media id. A medium not named here is `none`. */
  readonly media: Readonly<Record<string, MediaExtent>>
  /** Media that stand only in the body: decided as a medium with reservation `all` and no holder known. */
  readonly inline: MediaExtent
  readonly duties: readonly Duty[]
  /** Ids of the terms that decided, sorted. */
  readonly terms: readonly string[]
}
