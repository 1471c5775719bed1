// Alone makes the report of what licensees pulled: by whole period, month or day, as values and as CSV.
import { dayOf, isDay } from '../model/days.js'
import type { PullDay } from '../model/pull.js'
import type { Bilingual } from '../model/text.js'
import type { PullQuery, PullStore } from '../store/licensee-store.js'

export interface Usage {
  readonly licensee: string
  readonly from: string
  readonly until: string
  /** Answered: documents sent, and 304 or HEAD. */
  readonly pulls: number
  readonly sent: number
  readonly unchanged: number
  /** Refused because the quota of a day was used up. */
  readonly refused: number
  readonly bytes: number
  /** Different articles in the documents; absent where the log does not go back so far. */
  readonly articles?: number
}

export const USAGE_STEPS = ['period', 'month', 'day'] as const
export type UsageStep = (typeof USAGE_STEPS)[number]

export interface UsageQuery extends PullQuery {
  readonly by: UsageStep
}

/** Most days of a report: two years, as long as anything is asked about; by day, as long as a log is by default. */
const MOST_DAYS = { period: 731, month: 731, day: 92 } as const satisfies Record<UsageStep, number>

interface Said {
  readonly from?: string
  readonly until?: string
  readonly by?: string
}

/** What a report is asked for; without days, the month so far. */
export function readUsageQuery(
  said: Said,
  today: string,
): Omit<UsageQuery, 'licensee'> | { readonly wrong: Bilingual } {
  const { until = today, from = `${until.slice(0, 7)}-01`, by = 'period' } = said
  const step = USAGE_STEPS.find(known => known === by)
  if (!step) return { wrong: { tr: `by: ${USAGE_STEPS.join(', ')}`, en: `by is one of ${USAGE_STEPS.join(', ')}` } }
  if (!isDay(from) || !isDay(until))
    return {
      wrong: { tr: 'from ve until 2026-03-01 gibi günlerdir', en: 'from and until are days such as 2026-03-01' },
    }
  const days = daysBetween(from, until)
  if (days < 1) return { wrong: { tr: 'from, until’den sonra', en: 'from lies after until' } }
  if (days > MOST_DAYS[step])
    return { wrong: { tr: `en çok ${MOST_DAYS[step]} gün`, en: `at most ${MOST_DAYS[step]} days by ${step}` } }
  return { from, until, by: step }
}

export interface UsageNeeds {
  readonly pulls: Pick<PullStore, 'days' | 'articles'>
  /** First day of which the log still knows every pull. */
  readonly logFrom: string
}

/** By licensee and time; nothing for those who pulled nothing. */
export async function usage({ by, ...query }: UsageQuery, { pulls, logFrom }: UsageNeeds): Promise<readonly Usage[]> {
  const days = await pulls.days(query)
  const made: Usage[] = []
  for (const { from, until } of steps(query, by)) {
    const within = days.filter(({ day }) => from <= day && day <= until)
    if (within.length === 0) continue
    const articles = from < logFrom ? undefined : await pulls.articles({ ...query, from, until })
    for (const licensee of new Set(within.map(each => each.licensee))) {
      const counted = sum(within.filter(each => each.licensee === licensee))
      made.push({ licensee, from, until, ...counted, ...(articles && { articles: articles.get(licensee) ?? 0 }) })
    }
  }
  return made.sort((a, b) => compare(a.licensee, b.licensee) || compare(a.from, b.from))
}

/** The first day that a log of so many days holds whole. */
export function logBegins(now: number, days: number, zone: string): string {
  return dayOf(now - days * DAY_MS, zone)
}

const COLUMNS = ['licensee', 'from', 'until', 'pulls', 'sent', 'unchanged', 'refused', 'articles', 'bytes'] as const

/** RFC 4180, with a head. Short names, days and numbers: nothing a spreadsheet takes for a formula. */
export function usageCsv(all: readonly Usage[]): string {
  const lines = [COLUMNS, ...all.map(row => COLUMNS.map(name => row[name] ?? ''))]
  return lines.map(cells => `${cells.join(',')}\r\n`).join('')
}

const DAY_MS = 86_400_000

function daysBetween(from: string, until: string): number {
  return (Date.parse(until) - Date.parse(from)) / DAY_MS + 1
}

function* steps(
  { from, until }: PullQuery,
  by: UsageStep,
): Generator<{ readonly from: string; readonly until: string }> {
  if (by === 'period') {
    yield { from, until }
    return
  }
  let begun = from
  while (begun <= until) {
    const last = by === 'day' ? begun : lastOfMonth(begun)
    yield { from: begun, until: last < until ? last : until }
    begun = shifted(last, 1)
  }
}

function lastOfMonth(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** `2026-03-01` and so many days. */
export function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}

function sum(days: readonly PullDay[]): Pick<Usage, 'pulls' | 'sent' | 'unchanged' | 'refused' | 'bytes'> {
  const total = (of: 'sent' | 'unchanged' | 'refused' | 'bytes') => days.reduce((all, day) => all + day[of], 0)
  const [sent, unchanged] = [total('sent'), total('unchanged')]
  return { pulls: sent + unchanged, sent, unchanged, refused: total('refused'), bytes: total('bytes') }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
