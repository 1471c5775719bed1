// Alone knows the answer of the gate: how much of an article may be shown to whom.
import type { Licensee } from './licensee.js'

/** From least to most. */
export const EXTENTS = ['nothing', 'headline', 'excerpt', 'full'] as const
export type Extent = (typeof EXTENTS)[number]

export const MEDIA_EXTENTS = ['none', 'thumbnail', 'full'] as const
export type MediaExtent = (typeof MEDIA_EXTENTS)[number]

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
  /** By media id. A medium not named here is `none`. */
  readonly media: Readonly<Record<string, MediaExtent>>
  readonly duties: readonly Duty[]
  /** Ids of the terms that decided, sorted. */
  readonly terms: readonly string[]
}

export function lower<E extends Extent | MediaExtent>(scale: readonly E[], a: E, b: E): E {
  return scale.indexOf(a) < scale.indexOf(b) ? a : b
}
