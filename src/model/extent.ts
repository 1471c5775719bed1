// Alone knows the scales of how much may be shown, of a text and of a medium.

/** From least to most. */
export const EXTENTS = ['nothing', 'headline', 'excerpt', 'full'] as const
export type Extent = (typeof EXTENTS)[number]

export const MEDIA_EXTENTS = ['none', 'thumbnail', 'full'] as const
export type MediaExtent = (typeof MEDIA_EXTENTS)[number]

export function lower<E extends Extent | MediaExtent>(scale: readonly E[], a: E, b: E): E {
  return scale.indexOf(a) < scale.indexOf(b) ? a : b
}
