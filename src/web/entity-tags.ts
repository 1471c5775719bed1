// Alone knows entity tags: how ours are written for each coding, and when one of a list is the same (RFC 9110 §8.8.3, §13.1.2).
import type { Coding } from './codings.js'

/** The strong tag of a document in a coding, quotes included. Bytes differ by coding, so tags do. */
export function entityTag(opaque: string, coding: Coding): string {
  return coding === 'identity' ? `"${opaque}"` : `"${opaque}-${coding}"`
}

/**
 * Weak comparison of a list (If-None-Match, If-Match) with the tag `opaque` without quotes. Suffixes that servers and
 * proxies append for a coding are looked past. `*` matches. What is not an entity tag matches nothing.
 */
export function listed(field: string, opaque: string): boolean {
  if (field.trim() === '*') return true
  for (const [, given] of field.matchAll(TAG))
    if (given !== undefined && (given === opaque || bare(given) === opaque)) return true
  return false
}

/** The opaque parts of a list, without quotes and without suffixes for a coding; at most so many. */
export function opaqueTags(field: string, most = 16): string[] {
  const tags: string[] = []
  for (const [, given = ''] of field.matchAll(TAG)) {
    tags.push(bare(given))
    if (tags.length >= most) break
  }
  return tags
}

/** As `listed`, by strong comparison and to the letter (If-Match, RFC 9110 §13.1.1). `tag` with its quotes. */
export function listedStrongly(field: string, tag: string): boolean {
  if (field.trim() === '*') return true
  for (const [whole] of field.matchAll(TAG)) if (whole === tag) return true
  return false
}

/** A tag may hold commas, so the list is not split at them. */
const TAG = /(?:W\/)?"([\x21\x23-\x7e\x80-\xff]*)"/g

function bare(opaque: string): string {
  return opaque.replace(/[-;](?:gzip|br|gz|zstd)$/, '')
}
