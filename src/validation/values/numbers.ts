// Alone knows the numbers of feeds: integers of three strengths, decimals, and lists of them.
import { broken, FINE, type Judge } from './verdict.js'

const matches =
  (form: RegExp, rule: string): Judge =>
  text =>
    form.test(text) ? FINE : broken(rule)

export const judgeInteger = matches(/^[+-]?\d+$/, 'invalid-integer')
export const judgeNonNegativeInteger = matches(/^\+?\d+$/, 'invalid-non-negative-integer')
export const judgePositiveInteger = matches(/^\+?0*[1-9]\d*$/, 'invalid-positive-integer')
export const judgeFloat = matches(/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/, 'invalid-float')

/** From `low` to `high`, whole. */
export function judgeRange(low: number, high: number, rule: string): Judge {
  return text =>
    /^\+?\d+$/.test(text) && Number(text) >= low && Number(text) <= high ? FINE : broken(rule, { low, high })
}

export function judgeDegrees(limit: number, rule: string): Judge {
  return text =>
    /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(text) && Math.abs(Number(text)) <= limit ? FINE : broken(rule, { limit })
}
