// Alone decides which articles stand in a category's feed: the newest that the gate lets out.
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
  readonly articles: Pick<ArticleStore, 'newest'>
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

/** Newest significant change first; none whose extent is `nothing`. */
export async function assemble(
  category: Category,
  format: FormatName | 'page',
  { articles, gate, now }: AssembleNeeds,
  { limit = FEED_ITEMS, to = 'public', most = Number.POSITIVE_INFINITY }: Assembling = {},
): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  let lookedAt = 0
  let after: Article | undefined
  do {
    const page = await articles.newest({
      category: category.everything ? undefined : category.slug,
      at: now(),
      limit,
      after,
    })
    for (const article of page) {
      const decision = gate(article, { to, format })
      if (decision.extent !== 'nothing') entries.push({ article, decision })
    }
    lookedAt += page.length
    after = page.length === limit ? page.at(-1) : undefined
  } while (after && entries.length < limit && lookedAt < most)
  return entries.slice(0, limit)
}
