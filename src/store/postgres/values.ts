// Alone knows how values are handed to pg and what comes back: the places where it would rewrite them, or answer in text.
import { type CustomTypesConfig, types } from 'pg'
import { keepable } from '../values.js'

export type Bindable = string | number | bigint | null | Uint8Array

/**
 * What pg 8.23 does by itself: undefined becomes null, dates and objects become text, U+0000 fails in the middle of a
 * transaction, lone surrogates become U+FFFD. Refused here, as `keepable`. Booleans go as 0 and 1, as on SQLite.
 */
export function bindable(value: unknown, index: number): Bindable {
  const kept = keepable(value, index)
  return typeof kept === 'boolean' ? Number(kept) : kept
}

/** Counts, sums and bigint columns come as text by itself; here as numbers, like all others. For one pool, not for all. */
export const readableTypes: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') =>
    NUMBERS.has(oid) ? exact : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
}

const NUMBERS: ReadonlySet<number> = new Set([types.builtins.INT8, types.builtins.NUMERIC])

/** Throws RangeError on what a number would round. */
function exact(text: string): number {
  const number = Number(text)
  if (!(Math.abs(number) <= Number.MAX_SAFE_INTEGER)) throw new RangeError(`${text} is too large for a number`)
  return number
}
