// Alone knows when a source chain names its sources well enough to leave the house (FSEK 36/3).
import type { SourceHop } from '../model/rights.js'

/** At least one hop, and each with a name and a date. */
export function citeComplete(chain: readonly Partial<SourceHop>[]): boolean {
  return chain.length > 0 && chain.every(hop => isNamed(hop) && isMoment(hop.date))
}

export function isNamed(hop: Partial<SourceHop>): boolean {
  return typeof hop.name === 'string' && hop.name.trim() !== ''
}

/** Epoch milliseconds that are a date (ECMA-262 §21.4.1.1). */
export function isMoment(time: unknown): time is number {
  return typeof time === 'number' && Math.abs(time) <= 8.64e15
}
