// Alone knows how the articles of one story stand beside each other: one is shown, under the terms of all, the others lead to it.
import type { Article, Sighting } from '../../model/article.js'
import { type Key, keyOf, SELF } from '../../model/key.js'
import type { Member } from '../../model/merging.js'
import { sightingOf, type Whose, withSightings } from '../also-seen.js'
import type { Choose } from './choose.js'

export interface RetellNeeds {
  readonly choose: Choose
  readonly nameOf: (owner: string) => string
  /** For the notice of an article that is shown. */
  readonly whoseIs: (article: Article) => Whose
}

/** Every member as it is to stand, by key; version and time of acceptance as they were. Depends on nothing but its members. */
export function retell(members: readonly [Member, ...Member[]], needs: RetellNeeds): ReadonlyMap<Key, Article> {
  const all = [...members].sort(bySeen).map(member => ({ ...member, article: withOwnTerms(member.article) }))
  const { shown } = needs.choose(all as [Member, ...Member[]])
  const told = new Map<Key, Article>()
  for (const { article } of all)
    if (article !== shown.article) told.set(article.key, movedTo(article, shown.article.key))
  const others = all
    .filter(({ article }) => article !== shown.article)
    .map(({ article, seenAt }) =>
      sightingOf(article, { slug: article.owner, name: needs.nameOf(article.owner) }, seenAt),
    )
  const sightings = [...olderSightings(members), ...others]
  told.set(shown.article.key, shownWith(shown.article, sightings, needs))
  return told
}

/** Our own story that comes back to us stays as it is: nobody else's terms are laid over it. */
function shownWith(article: Article, sightings: readonly Sighting[], { whoseIs }: RetellNeeds): Article {
  const { movedTo: _, ...alone } = article
  if (article.owner === SELF || sightings.length === 0) return alone
  return withSightings(alone, sightings, whoseIs(alone))
}

function bySeen(a: Member, b: Member): number {
  return a.seenAt - b.seenAt || (a.article.key < b.article.key ? -1 : 1)
}

function movedTo(article: Article, key: Key): Article {
  return { ...article, movedTo: key }
}

/** As its own source tells it. */
export function withOwnTerms({ ownTerms, alsoSeen: _, ...article }: Article): Article {
  return ownTerms ? { ...article, rights: { ...article.rights, ...ownTerms } } : article
}

/** Of the time before every way had an article of its own. */
function olderSightings(members: readonly Member[]): readonly Sighting[] {
  const keys = new Set(members.map(({ article }) => article.key))
  return members
    .flatMap(({ article }) => article.alsoSeen ?? [])
    .filter(seen => seen.key === undefined && !keys.has(keyOf(seen.partner, seen.id)))
}
