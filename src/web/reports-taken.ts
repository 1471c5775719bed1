// Alone counts how many reports a client sends: a form that anybody may fill in is filled in by machines too.

/** So many reports in so long a time from one client. */
const MOST_REPORTS = 10
const WITHIN_MS = 60 * 60_000
/** So many clients are remembered; when there are more, those that wrote longest ago are forgotten. */
const MOST_CLIENTS = 10_000

/** Counts a report before it is taken. Milliseconds until the next one is heard; 0: this one is. */
export type ReportsTaken = (client: string) => number

export function createReportsTaken(now: () => number): ReportsTaken {
  const seen = new Map<string, { readonly since: number; count: number }>()
  return client => {
    const known = seen.get(client)
    const current = known && now() - known.since < WITHIN_MS ? known : { since: now(), count: 0 }
    if (current.count >= MOST_REPORTS) return current.since + WITHIN_MS - now()
    current.count += 1
    seen.delete(client)
    seen.set(client, current)
    const [oldest] = seen.keys()
    if (seen.size > MOST_CLIENTS && oldest !== undefined) seen.delete(oldest)
    return 0
  }
}
