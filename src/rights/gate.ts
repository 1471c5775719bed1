// Alone knows how the gate is built: every way out asks it, with the article and the use, and nothing else.
import type { Article } from '../model/article.js'
import type { Decision, Use } from '../model/decision.js'
import { SELF } from '../model/key.js'
import { type Partner, partnerAt } from '../model/partner.js'
import type { Publication } from '../model/publication.js'
import { decide } from './decide.js'
import type { Standing } from './term.js'
import { undecided } from './terms/undecided.js'

export type Gate = (article: Article, use: Use) => Decision

export interface GateNeeds {
  readonly publication: Publication
  /** The record of a partner as it stands now. */
  readonly partnerOf: (slug: string) => Partner | undefined
  /** Epoch milliseconds. */
  readonly now: () => number
}

/** The gate never throws: when the partner's record or the time cannot be had, it shows nothing. */
export function createGate({ publication, partnerOf, now }: GateNeeds): Gate {
  return (article, use) => {
    try {
      const partner = article.owner === SELF ? undefined : partnerOf(article.owner)
      const time = now()
      const held = partner && { partner: partnerAt(partner, time, publication.zone) }
      const standing: Standing = { now: time, publication, ...held }
      return decide(article, use, standing)
    } catch {
      return { extent: 'nothing', media: {}, inline: 'none', duties: [], terms: [undecided.id] }
    }
  }
}
