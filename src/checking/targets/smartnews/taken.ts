// Alone knows which documents SmartNews takes: of others one finding says so, and the rest stay silent.
import type { AnyDocument } from '../../any-document.js'

const TAKEN = /^(?:rss-2\.0|atom-1\.0)$/

export function isTaken({ format }: AnyDocument): boolean {
  return TAKEN.test(format)
}
