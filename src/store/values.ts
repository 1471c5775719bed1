// Alone knows what every engine keeps exactly as it is given: anything else is refused, before a driver changes it silently.

export type Value = string | number | bigint | boolean | null | Uint8Array

/** The value itself. Throws TypeError or RangeError naming the parameter, counted from 1, and what is wrong with it. */
export function keepable(value: unknown, index: number): Value {
  if (value === null || typeof value === 'boolean' || value instanceof Uint8Array) return value
  if (typeof value === 'string') return text(value, index)
  if (typeof value === 'number') return number(value, index)
  if (typeof value === 'bigint') return integer(value, index)
  throw new TypeError(`Parameter ${index + 1}: a database cannot keep ${kindOf(value)}`)
}

function text(value: string, index: number): string {
  const end = value.indexOf('\u0000')
  if (end >= 0) throw new TypeError(`Parameter ${index + 1}: text with U+0000 at offset ${end} cannot be kept`)
  if (!value.isWellFormed()) throw new TypeError(`Parameter ${index + 1}: text with a lone surrogate cannot be kept`)
  return value
}

function number(value: number, index: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`Parameter ${index + 1}: ${value} cannot be kept`)
  if (Number.isInteger(value)) integer(BigInt(value), index)
  return value
}

function integer(value: bigint, index: number): bigint {
  if (value > MOST || value < -MOST)
    throw new RangeError(`Parameter ${index + 1}: ${value} is beyond 2^53, where numbers are rounded`)
  return value
}

const MOST = BigInt(Number.MAX_SAFE_INTEGER)

function kindOf(value: unknown): string {
  if (typeof value !== 'object') return typeof value === 'undefined' ? 'undefined' : `a ${typeof value}`
  return `a value of type ${value?.constructor?.name ?? 'object'}`
}
