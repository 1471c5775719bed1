// Alone knows what happens when another source has told the same story: which is shown, and what is noted (RIGHTS.md §3.4).
import { isGlobalId } from '../formats/writing/uri.js'
import type { Article, Sighting } from '../model/article.js'
import type { Draft } from '../model/draft.js'
import { type Key, SELF } from '../model/key.js'
import type { Partner } from '../model/partner.js'
import type { ArticleStore, Kept } from '../store/store.js'
import { accept, type Standing } from './accept.js'
import { hasSighting, sightingOf, withSightings } from './also-seen.js'
import { mayNotMerge, type Telling } from './may-merge.js'

export interface TwinsNeeds {
  readonly articles: ArticleStore
  readonly standing: Omit<Standing, 'now' | 'ways'>
  readonly partner: Partner
  readonly partnerOf: (slug: string) => Partner | undefined
  /** Epoch milliseconds. */
  readonly now: () => number
}

export interface Twins {
  /**
   * The key of the article that shows this story already, after noting there that it was seen here too. Undefined: nobody
   * tells it, or this is nearer to its origin and the other has made way.
   */
  settle(draft: Draft, canonical: string | undefined): Promise<Key | undefined>
  /** The ways of the article that made way for the draft settled last; asked once. */
  superseded(): readonly Sighting[]
}

export function createTwins({ articles, standing, partner, partnerOf, now }: TwinsNeeds): Twins {
  let ways: readonly Sighting[] = []

  async function find(draft: Draft, canonical: string | undefined): Promise<Article | undefined> {
    const byId = draft.id && isGlobalId(draft.id) ? await articles.byPublisherId(draft.id) : []
    const byUrl = canonical === undefined ? [] : await articles.byUrl(canonical)
    return [...byId, ...byUrl].map(({ article }) => article).find(({ owner }) => owner !== standing.owner)
  }

  async function note(twin: Article, incoming: Article): Promise<void> {
    if (hasSighting(twin, partner.slug, incoming.id)) return
    const sighting = sightingOf(incoming, partner, now())
    await articles.revise(twin.key, current => {
      if (!current || current.article.withdrawn || hasSighting(current.article, partner.slug, incoming.id))
        return undefined
      return next(
        current,
        withSightings(current.article, [...(current.article.alsoSeen ?? []), sighting], whoseIs(current.article)),
      )
    })
  }

  function tellingOf(article: Article): Telling {
    const whose = partnerOf(article.owner)
    return { article, ...(whose && { partner: whose }) }
  }

  function whoseIs(article: Article) {
    const page = article.url ?? `${standing.publicUrl}/articles/${article.key}`
    const owner = partnerOf(article.owner)
    return { publication: standing.publication, page, ...(owner && { partner: owner }) }
  }

  function next(current: Kept, article: Article) {
    const version = current.article.version + 1
    return {
      digest: current.digest,
      raw: '',
      kind: 'changed' as const,
      article: { ...article, version, acceptedAt: now() },
    }
  }

  return {
    async settle(draft, canonical) {
      const twin = await find(draft, canonical)
      // Our own story that comes back to us stays as it is: nobody else's terms are laid over it.
      if (!twin || twin.owner === SELF) return twin?.key
      if (standing.owner === SELF) return undefined
      const acceptance = accept(draft, { ...standing, now: now() }, undefined)
      // What is refused tells no story; taking it in will say why.
      if ('reasons' in acceptance) return undefined
      const incoming = acceptance.article
      // Both are told, each under its own rights.
      if (mayNotMerge(tellingOf(twin), { article: incoming, partner }, { ...standing, now: now() })) return undefined
      if (incoming.rights.sourceChain.length >= twin.rights.sourceChain.length) {
        await note(twin, incoming)
        return twin.key
      }
      ways = [
        ...(twin.alsoSeen ?? []),
        sightingOf(twin, { slug: twin.owner, name: partnerOf(twin.owner)?.name ?? twin.owner }, now()),
      ]
      await articles.revise(twin.key, current =>
        current && !current.article.withdrawn && !current.article.movedTo
          ? next(current, { ...current.article, movedTo: incoming.key })
          : undefined,
      )
      return undefined
    },
    superseded() {
      const seen = ways
      ways = []
      return seen
    },
  }
}
