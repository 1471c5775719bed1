// Alone knows what becomes of one story that reached us by several ways (RIGHTS.md §3.4–3.5).
import type { Article, Sighting } from '../model/article.js'
import type { Partner } from '../model/partner.js'
import type { Publication } from '../model/publication.js'
import { type AiPermissions, RESERVATIONS, type Reservation, type Rights } from '../model/rights.js'
import { noticeFor } from '../rights/notices.js'

export interface Whose {
  readonly publication: Publication
  readonly partner?: Partner
  /** The article's page here, for a story that has no other. */
  readonly page: string
}

/** The article as another way by which its story came. */
export function sightingOf(article: Article, partner: Pick<Partner, 'slug' | 'name'>, at: number): Sighting {
  const { id, url, rights } = article
  return {
    key: article.key,
    partner: partner.slug,
    name: partner.name,
    id,
    ...(url && { url }),
    reservation: rights.reservation,
    ai: rights.ai,
    at,
  }
}

/** With these ways beside its own: the strictest reservation of all, and only what all permit machines. */
export function withSightings(article: Article, sightings: readonly Sighting[], whose: Whose): Article {
  if (sightings.length === 0) return article
  const { rights } = article
  const reservation = strictest([rights.reservation, ...sightings.map(seen => seen.reservation)])
  const ai = sightings.reduce((all, seen) => bothPermit(all, seen.ai), rights.ai)
  const restricted = { ...rights, reservation, ai }
  const notice = noticeOf(article, restricted, whose)
  const ownTerms = { reservation: rights.reservation, ai: rights.ai, notice: rights.notice }
  const isStricter = JSON.stringify(ownTerms) !== JSON.stringify({ reservation, ai, notice })
  return { ...article, alsoSeen: sightings, rights: { ...restricted, notice }, ...(isStricter && { ownTerms }) }
}

/** Our own sentence follows the reservation; a partner's own words stay as they are (FSEK Ek Madde 4/1). */
function noticeOf(article: Article, restricted: Rights, { publication, partner, page }: Whose): Rights['notice'] {
  const { owner, byline, firstPublishedAt, rights } = article
  const made = (of: Rights) =>
    noticeFor({
      kind: 'item',
      owner,
      byline,
      firstPublishedAt,
      publication,
      rights: of,
      page,
      ...(partner && { partner }),
    })
  const ours = made(rights)
  return ours.tr === rights.notice.tr && ours.en === rights.notice.en ? made(restricted) : rights.notice
}

function strictest(all: readonly Reservation[]): Reservation {
  return RESERVATIONS[Math.max(...all.map(each => RESERVATIONS.indexOf(each)))] ?? 'all'
}

function bothPermit(a: AiPermissions, b: AiPermissions): AiPermissions {
  return {
    search: a.search && b.search,
    aiInput: a.aiInput && b.aiInput,
    aiIndex: a.aiIndex && b.aiIndex,
    aiTrain: a.aiTrain && b.aiTrain,
  }
}
