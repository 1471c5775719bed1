// Alone knows what an origin says about time: how long its answer may be kept, and when it wants to be asked again.
import { readHttpDate } from '../model/http-dates.js'

type Headers = Readonly<Record<string, string>>

/** Longest time that is believed, seconds: a year. Some say sixteen. */
const YEAR = 365 * 24 * 60 * 60

/**
 * Seconds, from 0 to a year; undefined when nothing is said. RFC 9111 §4.2.1: max-age less Age, else Expires less Date.
 * `no-cache` and `no-store` are 0: both want every use to ask again. What cannot be read is stale, hence 0 as well.
 * `s-maxage` is for caches that many share, which this is not.
 */
export function freshFor(headers: Headers, now: number): number | undefined {
  const { 'cache-control': control, expires: until } = headers
  if (control) {
    const directives = directivesOf(control)
    if (directives.has('no-store') || directives.has('no-cache')) return 0
    const maxAge = directives.get('max-age')
    if (maxAge !== undefined) return within(/^\d+$/.test(maxAge) ? Number(maxAge) - ageOf(headers) : 0)
  }
  if (until === undefined) return undefined
  const expires = readHttpDate(until, now)
  const date = readHttpDate(headers.date ?? '', now) ?? now
  // "0" and "-1" mean: already expired (RFC 9111 §5.3).
  return expires === undefined ? 0 : within((expires - date) / 1000)
}

/** Seconds, from 0 to a year, that Retry-After asks to wait (RFC 9110 §10.2.3); undefined when it says nothing readable. */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const text = (headers['retry-after'] ?? '').trim()
  if (/^\d+$/.test(text)) return within(Number(text))
  const date = readHttpDate(text, now)
  return date === undefined ? undefined : within(Math.ceil((date - now) / 1000))
}

function within(seconds: number): number {
  return Math.min(Math.max(Math.floor(seconds), 0), YEAR)
}

function ageOf(headers: Headers): number {
  return /^\d+$/.test(headers.age ?? '') ? Number(headers.age) : 0
}

/** Names in lower case. Of two with one name the first counts (RFC 9111 §4.2.1). */
function directivesOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', quoted, token] of text.matchAll(DIRECTIVE)) {
    const key = name.toLowerCase()
    if (!found.has(key)) found.set(key, quoted ?? token ?? '')
  }
  return found
}

// Quoted values are taken whole: a comma within one begins no directive.
const DIRECTIVE = /([^\s,=";]+)(?:\s*=\s*(?:"([^"]*)"|([^\s,]*)))?/g
