// Alone reads how long an answer may be kept and how long an origin asks to be left alone.

type Headers = Readonly<Record<string, string>>

const LONGEST = 365 * 86_400

/** Seconds: max-age less Age, else Expires less Date; 0 for no-cache and no-store; absent where nothing is said (RFC 9111 §4.2). */
export function freshFor(headers: Headers, now: number): number | undefined {
  const control = headers['cache-control']?.toLowerCase() ?? ''
  if (/\bno-(?:cache|store)\b/.test(control)) return 0
  const maxAge = /\bmax-age\s*=\s*"?(\d{1,12})/.exec(control)?.[1]
  if (maxAge !== undefined) return bounded(Number(maxAge) - Number(/^\d{1,9}$/.exec(headers.age ?? '')?.[0] ?? 0))
  const expires = httpDate(headers.expires)
  if (expires === undefined) return headers.expires === undefined ? undefined : 0
  return bounded((expires - (httpDate(headers.date) ?? now)) / 1000)
}

/** Seconds (RFC 9110 §10.2.3). */
export function retryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined
  if (/^\d{1,9}$/.test(value.trim())) return bounded(Number(value))
  const at = httpDate(value)
  return at === undefined ? undefined : bounded((at - now) / 1000)
}

function bounded(seconds: number): number {
  return Math.min(Math.max(Math.ceil(seconds), 0), LONGEST)
}

/** Epoch milliseconds (RFC 9110 §5.6.7). */
function httpDate(value: string | undefined): number | undefined {
  const time = value !== undefined && /GMT\s*$|\d{4}$/.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(time) ? undefined : time
}
