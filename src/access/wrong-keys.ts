// Alone counts how often a client offers a key that opens nothing, and makes it wait.

/** So many wrong keys in so long a time; the first right one ends the count. */
const MOST_WRONG = 5
const WITHIN_MS = 15 * 60_000
/** So many clients are remembered; when there are more, those that tried longest ago are forgotten. */
const MOST_CLIENTS = 10_000

export interface WrongKeys {
  /**
   * Counts a try before it is made, so that many at once are not one. Milliseconds until the next one is heard; 0: this one
   * is.
   */
  tries(client: string): number
  /** The key was right. */
  forgive(client: string): void
}

export function createWrongKeys(now: () => number): WrongKeys {
  const seen = new Map<string, { readonly since: number; count: number }>()
  return {
    tries(client) {
      const known = seen.get(client)
      const current = known && now() - known.since < WITHIN_MS ? known : { since: now(), count: 0 }
      if (current.count >= MOST_WRONG) return current.since + WITHIN_MS - now()
      current.count += 1
      seen.delete(client)
      seen.set(client, current)
      const [oldest] = seen.keys()
      if (seen.size > MOST_CLIENTS && oldest !== undefined) seen.delete(oldest)
      return 0
    },
    forgive: client => void seen.delete(client),
  }
}
