// Alone knows which part of a file a request asks for (RFC 9110 §13.1.5, §14).
import type { IncomingHttpHeaders } from 'node:http'
import { readHttpDate } from '../model/http-dates.js'

/** Offsets of the first and the last byte. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

export interface RangedFile {
  /** Bytes. */
  readonly size: number
  /** The strong entity tag, quotes included. */
  readonly tag: string
  /** Epoch milliseconds, whole seconds. */
  readonly lastModified: number
}

/**
 * The one range asked for; `unsatisfiable` when it begins behind the end. Undefined means the whole file: no range, several,
 * another unit, one that is not well-formed, or If-Range knows another file.
 */
export function askedRange(headers: IncomingHttpHeaders, file: RangedFile): ByteRange | 'unsatisfiable' | undefined {
  const [, from, to] = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(headers.range ?? '') ?? []
  if (from === undefined || to === undefined || from + to === '' || !isStill(headers['if-range'], file))
    return undefined
  const end = file.size - 1
  if (from === '') {
    const length = Number(to)
    return length === 0 || file.size === 0 ? 'unsatisfiable' : { first: Math.max(0, file.size - length), last: end }
  }
  const first = Number(from)
  if (to !== '' && Number(to) < first) return undefined
  return first > end ? 'unsatisfiable' : { first, last: to === '' ? end : Math.min(Number(to), end) }
}

/** A weak tag never matches, and a date only to the letter (§13.1.5). */
function isStill(condition: string | string[] | undefined, { tag, lastModified }: RangedFile): boolean {
  if (condition === undefined) return true
  const said = String(condition).trim()
  return said.includes('"') ? said === tag : readHttpDate(said, lastModified) === lastModified
}
