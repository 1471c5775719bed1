// Alone knows what may be handed to libsql and what comes back: the places where it would abort, cut or round silently.

export type Bindable = string | number | bigint | null | Uint8Array

/**
 * What libsql 0.5.29 does by itself: a boolean aborts the process, text ends at U+0000, lone surrogates become U+FFFD,
 * NaN and undefined become null, whole numbers are kept as reals. Here each is put right or refused by a TypeError or
 * RangeError naming the parameter, counted from 1.
 */
export function bindable(value: unknown, index: number): Bindable {
  if (value === null) return null
  if (typeof value === 'string') return text(value, index)
  if (typeof value === 'number') return number(value, index)
  if (typeof value === 'bigint') return integer(value, index)
  if (typeof value === 'boolean') return value ? 1n : 0n
  if (value instanceof Uint8Array) return value
  throw new TypeError(`Parameter ${index + 1}: SQLite cannot keep ${kindOf(value)}`)
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

function text(value: string, index: number): string {
  const end = value.indexOf('\u0000')
  if (end >= 0) throw new TypeError(`Parameter ${index + 1}: text with U+0000 at offset ${end} would be cut there`)
  if (!value.isWellFormed()) throw new TypeError(`Parameter ${index + 1}: text with a lone surrogate would be changed`)
  return value
}

function number(value: number, index: number): number | bigint {
  if (!Number.isFinite(value)) throw new RangeError(`Parameter ${index + 1}: ${value} would be kept as null`)
  return Number.isInteger(value) ? integer(BigInt(value), index) : value
}

function integer(value: bigint, index: number): bigint {
  if (value > MOST || value < -MOST)
    throw new RangeError(`Parameter ${index + 1}: ${value} is beyond 2^53, where numbers are rounded`)
  return value
}

function kindOf(value: unknown): string {
  if (typeof value !== 'object') return typeof value === 'undefined' ? 'undefined' : `a ${typeof value}`
  return `a value of type ${value?.constructor?.name ?? 'object'}`
}
