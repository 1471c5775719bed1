// Alone knows which two tellings of one story must not become one (RIGHTS.md §3–4): a pure question, asked before clustering.
import { type Article, visibleFrom } from '../model/article.js'
import { type Partner, partnerAt } from '../model/partner.js'
import type { Publication } from '../model/publication.js'
import type { Bilingual } from '../model/text.js'
import { listsAgency } from '../rights/agencies.js'
import { agenciesOf, isAgencyStory, isClosed } from '../rights/origin.js'

/** One telling, and who tells it. */
export interface Telling {
  readonly article: Pick<Article, 'owner' | 'rights' | 'firstPublishedAt'>
  /** The record of its owner, when that is a partner. */
  readonly partner?: Partner
}

export interface ForbiddenMerge {
  /** For programs; `says` is for people. */
  readonly id: 'partner-alone' | 'reply' | 'blocked' | 'embargo' | 'agency' | 'column' | 'free-and-reserved' | 'licence'
  readonly says: Bilingual
}

interface Ground extends ForbiddenMerge {
  /** True where either alone, or both together, must stay apart. */
  readonly forbids: (a: Telling, b: Telling, standing: MergeStanding) => boolean
}

export interface MergeStanding {
  readonly publication: Publication
  /** Epoch milliseconds. */
  readonly now: number
}

/**
 * Why these two may not be shown as one; undefined: nothing forbids it. Symmetric. It says nothing of whether they are the
 * same story.
 */
export function mayNotMerge(a: Telling, b: Telling, standing: MergeStanding): ForbiddenMerge | undefined {
  const found = GROUNDS.find(({ forbids }) => forbids(a, b, standing))
  return found && { id: found.id, says: found.says }
}

const either = (is: (telling: Telling, standing: MergeStanding) => boolean): Ground['forbids'] => {
  return (a, b, standing) => is(a, standing) || is(b, standing)
}

/** The first that holds is told. */
const GROUNDS: readonly Ground[] = [
  {
    id: 'partner-alone',
    says: {
      tr: 'ortağın koşulları haberinin başkasınınkiyle birleştirilmesine izin vermiyor (`merge`)',
      en: 'the terms of the partner let no story of it become one with others’ (`merge`)',
    },
    forbids: either(({ partner }) => partner?.merge !== undefined && partner.merge !== 'yes'),
  },
  {
    id: 'reply',
    says: {
      tr: 'düzeltme ve cevap metni hiçbir haberle birleştirilmez (5187 m. 14)',
      en: 'a correction or reply is never one with another text (Law No. 5187 art. 14)',
    },
    forbids: either(({ article }) => article.rights.class === 'reply'),
  },
  {
    id: 'blocked',
    says: {
      tr: 'içerik bir karar ya da başvuru nedeniyle tutuluyor; kaydı ayrı kalmalı',
      en: 'an order or a complaint keeps one of them back; its record has to stay apart',
    },
    forbids: either(({ article }) => article.rights.legalBlock !== undefined),
  },
  {
    id: 'embargo',
    says: {
      tr: 'biri daha yayımlanmadı; birleştirmek onu erken gösterir ya da ötekini gizler (FSEK 14)',
      en: 'one is not published yet; as one, it would show early or hide the other (FSEK 14)',
    },
    forbids: either(({ article }, { now }) => visibleFrom(article as Article) > now),
  },
  {
    id: 'agency',
    says: {
      tr: 'ajans haberi, aktarma izni olmayan bir ortaktan geldi; izinli bir haberin yerine geçemez',
      en: 'an agency’s text came through a partner that may not pass it on; it must not stand for one that may',
    },
    forbids: either(isUncoveredAgency),
  },
  {
    id: 'column',
    says: {
      tr: 'iktibas hakkı saklı köşe yazısı başka bir metinle birleştirilmez (FSEK 36/2)',
      en: 'a column whose quotation is reserved is never one with another text (FSEK 36/2)',
    },
    forbids: either(({ article: { rights } }) => rights.class === 'column' && isClosed(rights.reservation)),
  },
  {
    id: 'free-and-reserved',
    says: {
      tr: 'biri herkese açık resmî metin, öteki hakları saklı: birlikte ikisi de yanlış görünür (FSEK 31)',
      en: 'one is an official text free to all, the other reserved: as one, both would be told wrongly (FSEK 31)',
    },
    forbids: (a, b) => (isOfficial(a) && isReserved(b)) || (isOfficial(b) && isReserved(a)),
  },
  {
    id: 'licence',
    says: {
      tr: 'biri lisans veriyor, öteki başka bir lisans veriyor ya da saklı tutuyor: haklar çelişiyor',
      en: 'one grants a licence, the other another one or none: their rights contradict each other',
    },
    forbids: (a, b) => contradicts(a, b) || contradicts(b, a),
  },
]

/** RIGHTS.md §3.7, asked of the way it came: the newsroom's own subscription covers what it entered itself. */
function isUncoveredAgency({ article, partner }: Telling, { publication, now }: MergeStanding): boolean {
  if (!partner || !isAgencyStory(article, publication)) return false
  const passed = partnerAt(partner, now, publication.zone).contract?.mayPassOn ?? []
  const agencies = agenciesOf(article.rights.sourceChain)
  return agencies.length === 0 || !agencies.every(agency => listsAgency([partner.name, ...passed], agency))
}

function isOfficial({ article }: Telling): boolean {
  return article.rights.class === 'official'
}

function isReserved({ article: { rights } }: Telling): boolean {
  return rights.class !== 'official' && rights.reservation !== 'unknown' && isClosed(rights.reservation)
}

/** Silence contradicts nobody: the stricter of both holds (RIGHTS.md §3.5). */
function contradicts({ article: { rights: a } }: Telling, { article: { rights: b } }: Telling): boolean {
  if (a.licenseUrl === undefined) return false
  if (b.licenseUrl !== undefined) return a.licenseUrl !== b.licenseUrl
  return !isClosed(a.reservation) && b.reservation !== 'unknown' && isClosed(b.reservation)
}
