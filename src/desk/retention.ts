// Alone knows until when an article is kept, and what keeps it longer (Law No. 5187 art. 10, RIGHTS.md §4.4).
import type { Article } from '../model/article.js'
import type { Case } from '../model/case.js'
import type { Entry } from '../model/chronicle.js'

const YEARS = 2

/** Two years from the later of publication and removal; the law names no beginning. Epoch milliseconds. */
export function retainUntil({ firstPublishedAt, updates, withdrawn }: Article): number {
  const last = Math.max(firstPublishedAt, updates.at(-1)?.at ?? 0, withdrawn?.at ?? 0)
  const date = new Date(last)
  date.setUTCFullYear(date.getUTCFullYear() + YEARS)
  return date.getTime()
}

export interface Hold {
  /** Epoch milliseconds. */
  readonly since: number
  /** Why: as it was said, or the number of a case that is not settled. */
  readonly reason: string
}

/** Nothing of it may go while one stands, whatever the clock says. Undefined: none does. */
export function holdOf(entries: readonly Entry[], cases: readonly Case[]): Hold | undefined {
  const open = cases.find(({ closedAt }) => closedAt === undefined)
  const said = entries.flatMap(({ kind, at, body }) => {
    if (kind !== 'state') return []
    const { hold } = JSON.parse(body) as { readonly hold?: string | null }
    return hold === undefined ? [] : [{ since: at, reason: hold }]
  })
  const last = said.at(-1)
  if (last && last.reason !== null) return { since: last.since, reason: last.reason }
  return open && { since: open.receivedAt, reason: open.number }
}
