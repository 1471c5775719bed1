// Alone decides which articles stand in a category's feed: the newest that the gate lets out, and replies that the law keeps there.
import type { Article } from '../model/article.js'
import type { FormatName } from '../model/channel.js'
import type { Decision, Use } from '../model/decision.js'
import type { Category } from '../model/publication.js'
import type { ArticleStore } from '../store/store.js'

/** Items of a hot feed; older ones are reached through archives (PEERS.md §6.11). */
export const FEED_ITEMS = 50

export interface Entry {
  readonly article: Article
  readonly decision: Decision
}

export interface AssembleNeeds {
  readonly articles: Pick<ArticleStore, 'newest' | 'prominent'>
  readonly gate: (article: Article, use: Use) => Decision
  readonly now: () => number
}

export interface Assembling {
  /** Most entries. */
  readonly limit?: number
  readonly to?: Use['to']
  /** Most articles that are looked at. Absent: as many as it takes. */
  readonly most?: number
}

/**
 * Newest significant change first; none whose extent is `nothing`. Before them, replies on their first day; behind them, in a
 * whole feed, replies of the week that newer articles would push out (Law No. 5187 art. 14).
 */
export async function assemble(
  category: Category,
  format: FormatName | 'page',
  { articles, gate, now }: AssembleNeeds,
  { limit = FEED_ITEMS, to = 'public', most = Number.POSITIVE_INFINITY }: Assembling = {},
): Promise<readonly Entry[]> {
  const moment = now()
  const of = category.everything ? undefined : category.slug
  const entries: Entry[] = []
  const add = (article: Article) => {
    const decision = gate(article, { to, format })
    if (decision.extent !== 'nothing') entries.push({ article, decision })
  }
  const prominent = await articles.prominent({ category: of, at: moment })
  const first = prominent.filter(({ prominence }) => (prominence?.pinnedUntil ?? 0) > moment)
  const pinned = new Set(first.map(({ key }) => key))
  for (const article of first) add(article)
  let lookedAt = 0
  let after: Article | undefined
  do {
    const page = await articles.newest({
      category: of,
      at: moment,
      limit,
      after,
    })
    for (const article of page) if (!pinned.has(article.key)) add(article)
    lookedAt += page.length
    after = page.length === limit ? page.at(-1) : undefined
  } while (after && entries.length < limit && lookedAt < most)
  const shown = entries.slice(0, limit)
  if (limit < FEED_ITEMS) return shown
  const here = new Set(shown.map(({ article }) => article.key))
  entries.length = 0
  for (const article of prominent) if (!here.has(article.key)) add(article)
  const kept = entries.slice(0, limit)
  return kept.length === 0 ? shown : [...shown.slice(0, limit - kept.length), ...kept]
}
