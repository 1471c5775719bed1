// Alone knows what an item's medium is called in each vocabulary.
import type { Media } from '../../model/article.js'
import { generalMediaType } from '../../model/media-type.js'

/** A media type that is one (RFC 6838 §4.2); else the most general of its kind. */
export function mediaType({ mimeType, kind }: Media): string {
  return isMediaType(mimeType) ? mimeType : generalMediaType(kind)
}

export function isMediaType(value: string): boolean {
  return /^[a-z0-9][\w!#$&^.+-]*\/[a-z0-9][\w!#$&^.+-]*$/i.test(value)
}

/** A whole number above zero, or undefined: sizes nobody measured are not written. */
export function measure(value: number | undefined): number | undefined {
  const whole = Math.round(value ?? 0)
  return Number.isSafeInteger(whole) && whole > 0 ? whole : undefined
}
