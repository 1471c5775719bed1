// Alone chooses among the places where an item may say its time.
import { parseDate } from '../../model/time.js'

/** Epoch milliseconds of the first text that is a date. */
export function firstDate(...texts: readonly (string | undefined)[]): number | undefined {
  for (const text of texts) {
    const time = text === undefined ? undefined : parseDate(text)
    if (time !== undefined) return time
  }
  return undefined
}
