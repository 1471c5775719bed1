// Alone knows how values are handed to libsql and what comes back: the places where it would abort, cut or round silently.
import { keepable } from '../values.js'

export type Bindable = string | number | bigint | null | Uint8Array

/**
 * What libsql 0.5.29 does by itself: a boolean aborts the process, text ends at U+0000, lone surrogates become U+FFFD,
 * NaN and undefined become null, whole numbers are kept as reals. Here each is put right or refused, as `keepable`.
 */
export function bindable(value: unknown, index: number): Bindable {
  const kept = keepable(value, index)
  if (typeof kept === 'boolean') return kept ? 1n : 0n
  return typeof kept === 'number' && Number.isInteger(kept) ? BigInt(kept) : kept
}

/** A value as it was written: integers as numbers, blobs as Uint8Array. Throws RangeError on what a number would round. */
export function readable(value: unknown, column: string): unknown {
  if (typeof value === 'bigint') {
    if (value > MOST || value < -MOST) throw new RangeError(`Column ${column}: ${value} is too large for a number`)
    return Number(value)
  }
  return value instanceof ArrayBuffer ? new Uint8Array(value) : value
}

const MOST = BigInt(Number.MAX_SAFE_INTEGER)
