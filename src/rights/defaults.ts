// Alone knows what silence means: it fills what a draft leaves out, and invents nothing about others (RIGHTS.md §2).
import type { Byline } from '../model/article.js'
import type { Draft, MediaDraft } from '../model/draft.js'
import { SELF } from '../model/key.js'
import type { AiPermissions, ContentClass, Holder, MediaRights, Rights, SourceHop } from '../model/rights.js'
import { givenWords, isInherited } from './given-words.js'
import { withSignals } from './machine-signals.js'
import { completeMedia } from './media-defaults.js'
import { noticeFor } from './notices.js'
import { agenciesOf, isAgencyStory, isOurHop, isOurName, isThirdParty, sameName } from './origin.js'
import { classOf, isFree, namedHops, reservationOf } from './reservation.js'
import type { Entry } from './term.js'

/** What completing needs beside the draft. */
export interface Completion extends Entry {
  /** Epoch milliseconds, as settled by whoever accepts. */
  readonly firstPublishedAt: number
  /** `page`: the story at its publisher, absolute; our page of it where the draft has no address. */
  readonly links: { readonly page: string }
}

export interface Completed {
  readonly rights: Rights
  readonly byline: Byline
  readonly media: (draft: MediaDraft) => MediaRights
}

/** Fills a draft in which `examineRights` found nothing wrong. What the draft says stays as it is said. */
export function completeRights(draft: Draft, entry: Completion): Completed {
  const said = draft.rights
  const settled = settle(draft, entry)
  const byline = bylineOf(draft)
  const unfinished = {
    ...copyOf(said, ['licenseUrl', 'embargoUntil', 'derivedFrom', 'concerns', 'legalBlock']),
    class: settled.class,
    reservation: reservationOf(draft, entry),
    holder: settled.holder,
    sourceChain: settled.chain,
    basis: basisOf(draft, settled, entry),
    sublicensable: maySublicense(said.sublicensable, settled, entry),
    ai: withSignals(aiOf(said.ai, settled, entry.publication.defaults.ai), said.raw),
    abridged: said.abridged ?? false,
    raw: said.raw ?? [],
  }
  const page = entry.links.page
  const { owner, firstPublishedAt, publication, partner } = entry
  // What a feed says of its items in general is not said of a ruling or a reply.
  const given = owner === SELF && isFree(settled.class) && isInherited(said) ? undefined : givenWords(said.notice)
  const notice =
    given ??
    noticeFor({
      kind: 'item',
      owner,
      byline,
      firstPublishedAt,
      publication,
      rights: unfinished,
      page,
      ...(owner === SELF || !partner ? {} : { partner }),
    })
  return { rights: { ...unfinished, notice }, byline, media: medium => completeMedia(medium, settled, entry) }
}

/** Whose the story is, settled once for all that follows. */
interface Settled {
  readonly class: ContentClass
  readonly chain: readonly SourceHop[]
  readonly holder: Holder
  readonly agency: boolean
  readonly thirdParty: boolean
}

function settle(draft: Draft, entry: Completion): Settled {
  const chain = chainOf(draft, entry)
  const sourced = { owner: entry.owner, rights: { class: classOf(draft, entry.owner), sourceChain: chain } }
  const agency = isAgencyStory(sourced, entry.publication)
  const thirdParty = isThirdParty(sourced, entry.publication)
  // An agency's text in a partner's feed is the agency's, whatever the partner calls it (RIGHTS.md §3.7).
  const contentClass = agency && entry.owner !== SELF ? 'agency' : sourced.rights.class
  return {
    class: contentClass,
    chain,
    holder: draft.rights.holder ?? holderOf(entry, chain, agency, thirdParty),
    agency,
    thirdParty,
  }
}

/** As said. Silence means the owner published it first; a partner missing from its own chain is its last hop. */
function chainOf(draft: Draft, entry: Completion): readonly SourceHop[] {
  const { owner, publication, partner, firstPublishedAt } = entry
  const said = namedHops(draft).map(hop =>
    isOurHop(hop, publication) && hop.kind === 'other' ? asPublisher(hop) : hop,
  )
  const owns = owner === SELF
  if (owns && said.length > 0) return said
  const name = owns ? publication.name : (partner?.name ?? owner)
  if (!owns && said.some(hop => sameName(hop.name, name))) return said
  const author = bylineOf(draft)
  const hop: SourceHop = {
    name,
    kind: 'publisher',
    date: firstPublishedAt,
    // Our page is no address of a partner's story.
    ...(draft.url !== undefined || owns ? { url: entry.links.page } : {}),
    ...(author.mode === 'none' || said.length > 0 ? {} : { author: author.text }),
  }
  return [...said, hop]
}

function asPublisher(hop: SourceHop): SourceHop {
  return { ...hop, kind: 'publisher' }
}

function holderOf(entry: Entry, chain: readonly SourceHop[], agency: boolean, thirdParty: boolean): Holder {
  const agencyName = agenciesOf(chain)[0]
  if (agency && agencyName !== undefined) return { name: agencyName }
  if (entry.owner !== SELF) return { name: entry.partner?.name ?? entry.owner }
  const first = chain[0]
  // Never our own name on somebody else's work (FSEK 71/1-2).
  if (thirdParty && first) return { name: first.name }
  return entry.publication.holder
}

function bylineOf(draft: Draft): Byline {
  if (draft.byline) return draft.byline
  const names = draft.authors.map(author => author.name).filter(name => name.trim() !== '')
  return names.length > 0 ? { mode: 'name', text: names.join(', ') } : { mode: 'none', text: '' }
}

/** The permission this copy rests on. What a partner says of its own permission is not ours. */
function basisOf(draft: Draft, settled: Settled, entry: Entry): string {
  if (entry.owner !== SELF) return partnerBasis(entry)
  if (draft.rights.basis !== undefined && draft.rights.basis.trim() !== '') return draft.rights.basis
  if (settled.agency) return 'agency_subscription'
  if (settled.class === 'official') return 'fsek31_official'
  if (settled.class === 'reply') return 'press14_reply'
  if (!settled.thirdParty) return 'own'
  if (settled.class !== 'column') return 'fsek36_news'
  return reservationOf(draft, entry) === 'none' ? 'fsek36_column' : 'fsek36_digest'
}

/** FSEK 76/2: with the reference, so that the written contract is found again. */
function partnerBasis({ partner }: Entry): string {
  if (!partner?.contract) return 'headline'
  const { reference } = partner.contract
  return reference === undefined ? 'contract' : `contract:${reference}`
}

function maySublicense(said: boolean | undefined, settled: Settled, entry: Entry): boolean {
  if (settled.agency) return false
  if (entry.owner !== SELF) return entry.partner?.contract !== undefined && said === true
  if (isFree(settled.class)) return said ?? true
  return said ?? (!settled.thirdParty && isOurName(settled.holder.name, entry.publication))
}

/** Silence on others' work reserves: permission for machines is never invented. */
function aiOf(said: Partial<AiPermissions> = {}, { thirdParty, agency }: Settled, own: AiPermissions): AiPermissions {
  const silence = thirdParty || agency ? { search: false, aiInput: false, aiIndex: false, aiTrain: false } : own
  return {
    search: said.search ?? silence.search,
    aiInput: said.aiInput ?? silence.aiInput,
    aiIndex: said.aiIndex ?? silence.aiIndex,
    aiTrain: said.aiTrain ?? silence.aiTrain,
  }
}

function copyOf<T extends object, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> {
  const entries = names.filter(name => from[name] !== undefined).map(name => [name, from[name]])
  return Object.fromEntries(entries) as Pick<T, K>
}
