// Alone knows whose a story is: ours, a third party's, an agency's; and which contract covers it.

import type { Article } from '../model/article.js'
import { SELF } from '../model/key.js'
import type { Publication } from '../model/publication.js'
import type { Reservation, Rights, SourceHop } from '../model/rights.js'
import { slugify } from '../model/text.js'
import { isUrl } from '../model/url.js'
import { isKnownAgency, listsAgency } from './agencies.js'
import { remembered } from './remembered.js'
import type { Case } from './term.js'

type Publisher = Pick<Publication, 'name' | 'holder' | 'site'>
type Sourced = Pick<Article, 'owner'> & { readonly rights: Pick<Rights, 'class' | 'sourceChain'> }

/** Others' text under it may not go out whole without a contract (RIGHTS.md §3.11). `unknown` is closed. */
export function isClosed(reservation: Reservation): boolean {
  return reservation !== 'none' && reservation !== 'attribution'
}

export function sameName(a: string, b: string): boolean {
  const name = folded(a)
  return name !== '' && name === folded(b)
}

const folded = remembered(slugify)

/** The publication by its name, its holder's, or the host of its site. A near miss is somebody else. */
export function isOurName(name: string, publication: Publisher): boolean {
  if (sameName(name, publication.name) || sameName(name, publication.holder.name)) return true
  const site = isUrl(publication.site) ? new URL(publication.site).host : ''
  return (
    site !== '' &&
    name
      .trim()
      .toLowerCase()
      .replace(/^www\./, '') === site.replace(/^www\./, '')
  )
}

export function isOurHop(hop: Partial<SourceHop>, publication: Publisher): boolean {
  return hop.name !== undefined && isOurName(hop.name, publication)
}

export function isAgencyHop(hop: Partial<SourceHop>): boolean {
  return hop.kind === 'agency' || (hop.name !== undefined && isKnownAgency(hop.name))
}

/** Somebody else published it first: a partner's item, or one of ours whose chain starts elsewhere (FSEK 36/3). */
export function isThirdParty(article: Sourced, publication: Publisher): boolean {
  if (article.owner !== SELF) return true
  const first = article.rights.sourceChain[0]
  return first === undefined || !isOurHop(first, publication)
}

/**
 * An agency's text: its class says so, or an agency stands in its chain (RIGHTS.md §3.7). An agency that took our own
 * story from us does not make it an agency's.
 */
export function isAgencyStory(article: Sourced, publication: Publisher): boolean {
  const { class: contentClass } = article.rights
  if (contentClass === 'agency') return true
  // A ruling or a reply stays one, whoever carried it to us (FSEK 31, Law No. 5187 art. 14).
  if (article.owner === SELF && (contentClass === 'official' || contentClass === 'reply')) return false
  return isThirdParty(article, publication) && article.rights.sourceChain.some(isAgencyHop)
}

/** Names of the agencies in the chain, each once. Empty for an agency story means nobody can tell whose it is. */
export function agenciesOf(chain: readonly Partial<SourceHop>[]): readonly string[] {
  const names: string[] = []
  for (const hop of chain) if (hop.name && isAgencyHop(hop) && !listsAgency(names, hop.name)) names.push(hop.name)
  return names
}

/** The contract says this text may be used: the partner's, or one the newsroom states as basis of its own item. */
export function hasContract({ article, standing }: Case): boolean {
  if (article.owner !== SELF) return standing.partner?.contract !== undefined
  return statesContract(article.rights.basis)
}

/** `contract`, or `contract:` and the newsroom's own reference. */
export function statesContract(basis: string): boolean {
  return basis === 'contract' || basis.startsWith('contract:')
}

/**
 * The agency's material may reach this recipient: by our own subscription or by the contract of the partner it came
 * through, and for a licensee by its contract with that agency as well.
 */
export function coversAgency({ article, use, standing }: Case, agency: string): boolean {
  if (use.to !== 'public' && !listsAgency(use.to.agencies, agency)) return false
  if (article.owner === SELF) return listsAgency(standing.publication.agencies, agency)
  const { partner } = standing
  if (partner?.contract === undefined) return false
  return listsAgency([partner.name, ...partner.contract.mayPassOn], agency)
}
