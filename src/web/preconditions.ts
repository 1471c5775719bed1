// Alone knows when a request's own conditions forbid the answer, or make it needless (RFC 9110 §13.1).
import type { IncomingHttpHeaders } from 'node:http'
import { readHttpDate } from '../model/http-dates.js'
import { listed, listedStrongly } from './entity-tags.js'

export interface Validators {
  /** Opaque part of the identity coding's tag, without quotes. */
  readonly tag: string
  /** Epoch milliseconds, whole seconds. Absent: no date is known, and a condition on dates is none (RFC 9110 §13.1.3, 13.1.4). */
  readonly lastModified?: number
}

/** If-Match, else If-Unmodified-Since: 412. `current` is the tag of the coding chosen, with its quotes. */
export function fails(headers: IncomingHttpHeaders, { lastModified }: Validators, current: string): boolean {
  const match = headers['if-match']
  if (match !== undefined) return !listedStrongly(match, current)
  const since = headers['if-unmodified-since']
  if (since === undefined || lastModified === undefined) return false
  const date = readHttpDate(since, lastModified)
  return date !== undefined && lastModified > date
}

/** If-None-Match, else If-Modified-Since: 304. */
export function unchanged(headers: IncomingHttpHeaders, { tag, lastModified }: Validators, current: string): boolean {
  const noneMatch = headers['if-none-match']
  // Nearly every reader sends back exactly what it got.
  if (noneMatch !== undefined) return noneMatch === current || listed(noneMatch, tag)
  const since = headers['if-modified-since']
  if (since === undefined || lastModified === undefined) return false
  const date = readHttpDate(since, lastModified)
  return date !== undefined && lastModified <= date
}
