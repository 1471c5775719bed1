// Alone answers with a report of usage: which days, JSON or CSV by the address, kept by nobody.
import type { Context } from 'koa'
import { readUsageQuery, usage, usageCsv } from '../access/usage.js'
import { dayOf } from '../model/days.js'
import type { Site } from '../outbound/links.js'
import type { PullStore } from '../store/licensee-store.js'
import { Problem } from './problem.js'

export interface UsageAnswerNeeds {
  readonly store: { readonly pulls: Pick<PullStore, 'days' | 'articles'> }
  readonly site: Site
  readonly pullLogBegins: () => string
  readonly now: () => number
}

/** `?from=&until=&by=`; the month so far unless said. Problems: malformed. */
export async function answerUsage(
  ctx: Context,
  licensee: string | undefined,
  as: 'json' | 'csv',
  { store, site, pullLogBegins, now }: UsageAnswerNeeds,
): Promise<void> {
  const said = new URLSearchParams(ctx.querystring)
  const given = (name: string) => said.get(name) || undefined
  const query = readUsageQuery(
    { from: given('from'), until: given('until'), by: given('by') },
    dayOf(now(), site.publication.zone),
  )
  if ('wrong' in query) throw new Problem('malformed', query.wrong)
  const logFrom = pullLogBegins()
  const rows = await usage({ ...query, ...(licensee !== undefined && { licensee }) }, { pulls: store.pulls, logFrom })
  ctx.set('Cache-Control', 'private, no-store')
  if (as === 'json') {
    ctx.body = { from: query.from, until: query.until, logFrom, items: rows }
    return
  }
  ctx.set({
    'Content-Type': 'text/csv; charset=utf-8; header=present',
    'Content-Disposition': `attachment; filename="${licensee ?? 'usage'}-${query.from}-${query.until}.csv"`,
    'X-Content-Type-Options': 'nosniff',
  })
  ctx.body = usageCsv(rows)
}
