// Alone knows which documents Flipboard takes: of others one finding says so, and the rest stay silent.
import type { AnyDocument } from '../../any-document.js'

const TAKEN = /^rss-/

export function isTaken({ format }: AnyDocument): boolean {
  return TAKEN.test(format)
}
