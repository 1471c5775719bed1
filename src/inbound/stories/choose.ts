// Alone knows which of the articles that tell one story is shown (RIGHTS.md §3.4): a rule, the same whoever comes first.
import { type Article, visibleFrom } from '../../model/article.js'
import { EXTENTS } from '../../model/extent.js'
import { SELF } from '../../model/key.js'
import type { Member } from '../../model/merging.js'
import type { Partner } from '../../model/partner.js'
import type { Publication } from '../../model/publication.js'
import { parseUrl } from '../../model/url.js'
import { createGate } from '../../rights/gate.js'

/**
 * In this order, the first in which two differ decides. `withdrawn`: a story taken from publication does not come back by
 * another way. `nothing`: who may show nothing makes way. `hands`: those the story passed through. `seen`: it was here first.
 */
export const PREFERENCES = ['withdrawn', 'own', 'nothing', 'hands', 'extent', 'priority', 'seen'] as const
export type Preference = (typeof PREFERENCES)[number]

export interface ChooseNeeds {
  readonly publication: Publication
  readonly partnerOf: (slug: string) => Partner | undefined
  /** Epoch milliseconds. */
  readonly now: () => number
}

export interface Chosen {
  readonly shown: Member
  /** What decided against the next best; absent where there is none. */
  readonly because?: Preference
}

export type Choose = (members: readonly [Member, ...Member[]]) => Chosen

export function createChoose({ publication, partnerOf, now }: ChooseNeeds): Choose {
  const gate = createGate({ publication, partnerOf, now })

  /** One number a preference; less is better. */
  function ranks({ article, seenAt }: Member): readonly number[] {
    const extent = EXTENTS.indexOf(gate(article, { to: 'public', format: 'json-feed' }).extent)
    const partner = partnerOf(article.owner)
    return [
      article.withdrawn && !article.movedTo ? 0 : 1,
      article.owner === SELF ? 0 : 1,
      extent > 0 && visibleFrom(article) <= now() ? 0 : 1,
      article.rights.sourceChain.length + (isAtHome(article, partner) ? 0 : 1),
      -extent,
      -(partner?.priority ?? 0),
      seenAt,
    ]
  }

  return members => {
    const ranked = members.map(member => ({ member, ranks: ranks(member) }))
    ranked.sort((a, b) => {
      const at = differsAt(a.ranks, b.ranks)
      return at < 0 ? (a.member.article.key < b.member.article.key ? -1 : 1) : (a.ranks[at] ?? 0) - (b.ranks[at] ?? 0)
    })
    const [best, next] = ranked
    const shown = best?.member ?? members[0]
    const at = best && next ? differsAt(best.ranks, next.ranks) : -1
    return { shown, ...(next && { because: PREFERENCES[at] ?? 'seen' }) }
  }
}

function differsAt(a: readonly number[], b: readonly number[]): number {
  return a.findIndex((rank, at) => rank !== b[at])
}

/** Whether the address of the story is of the partner's own site. Another's address means that another told it first. */
function isAtHome({ owner, url }: Article, partner: Partner | undefined): boolean {
  const at = hostOf(url)
  if (owner === SELF || !partner || at === undefined) return true
  return [partner.site, partner.feedUrl].some(address => {
    const home = hostOf(address)
    return home !== undefined && (at === home || at.endsWith(`.${home}`) || home.endsWith(`.${at}`))
  })
}

function hostOf(address: string | undefined): string | undefined {
  return parseUrl(address ?? '')?.hostname.replace(/^www\./, '')
}
