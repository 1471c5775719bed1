// Alone knows which notice a thing carries, and the names and dates that go into it.
import type { Article, Media, Withdrawal } from '../model/article.js'
import type { Partner } from '../model/partner.js'
import type { Publication } from '../model/publication.js'
import type { Holder, Reservation, Rights } from '../model/rights.js'
import type { Bilingual } from '../model/text.js'
import { dateInWords, yearOf } from './dates.js'
import { agenciesOf, isAgencyStory, isClosed, isThirdParty, sameName, statesContract } from './origin.js'
import {
  AGENCY,
  AGENCY_VIA_PARTNER,
  DIGEST,
  FEED,
  MEDIA,
  MERGED,
  OFFICIAL,
  PARTNER,
  REPLY,
  TDM,
  TEXT,
  UNKNOWN,
  WITHDRAWN,
} from './sentences.js'
import { fill, type Template, type Values } from './templates.js'

export type NoticeSubject =
  | { readonly kind: 'feed'; readonly publication: Publication; readonly at: number }
  | { readonly kind: 'feed.merged'; readonly publication: Publication }
  | ItemSubject
  | MediaSubject
  | {
      readonly kind: 'digest'
      readonly publication: Publication
      readonly rights: Pick<Rights, 'sourceChain'>
      /** Where the full text is, when its own hop does not say. */
      readonly page?: string
    }
  | { readonly kind: 'withdrawn'; readonly publication: Publication; readonly withdrawal: Withdrawal }
  | { readonly kind: 'tdm' }

export interface ItemSubject extends Pick<Article, 'owner' | 'byline' | 'firstPublishedAt'> {
  readonly kind: 'item'
  readonly publication: Publication
  readonly partner?: Partner
  readonly rights: Omit<Rights, 'notice'>
  /** Where our own story is read. */
  readonly page: string
}

export interface MediaSubject {
  readonly kind: 'media'
  readonly medium: Media['kind']
  readonly reservation: Reservation
  readonly credit?: string
  readonly holder?: Holder
  /** Who delivered it, named when the holder is not known. */
  readonly from: string
}

/** Finished sentences. Throws only where the table itself is wrong: a placeholder that nobody gives a value. */
export function noticeFor(subject: NoticeSubject): Bilingual {
  switch (subject.kind) {
    case 'feed':
      return fill(FEED, { yil: yearOf(subject.at, subject.publication.zone), ...holderOf(subject.publication) })
    case 'feed.merged':
      return fill(MERGED, { yayin: subject.publication.name })
    case 'tdm':
      return fill(TDM, {})
    case 'withdrawn': {
      const { withdrawal, publication } = subject
      return fill(WITHDRAWN, { tarih: dateInWords(withdrawal.at, publication.zone), n: withdrawal.reference })
    }
    case 'digest':
      return fill(DIGEST, sourceValues(subject.rights.sourceChain, subject.publication.zone, subject.page))
    case 'media':
      return mediaNotice(subject)
    case 'item':
      return fill(templateFor(subject), itemValues(subject))
  }
}

function holderOf({ holder }: Publication): Values {
  return { hak_sahibi: holder.name, eposta: holder.contact }
}

function templateFor(item: ItemSubject): Template {
  const { rights, publication } = item
  if (rights.class === 'reply' && rights.concerns) return REPLY
  if (isAgencyStory(item, publication) && agenciesOf(rights.sourceChain).length > 0)
    return item.partner ? AGENCY_VIA_PARTNER : AGENCY
  if (item.partner && isClosed(rights.reservation)) return PARTNER
  if (!item.partner && isThirdParty(item, publication) && !statesContract(rights.basis)) {
    if (rights.class === 'column' && rights.reservation !== 'none') return DIGEST
    if (rights.reservation === 'unknown') return UNKNOWN
  }
  if (rights.class === 'official' && rights.reservation === 'none') return OFFICIAL
  const noun = rights.class === 'news' ? 'news' : rights.class === 'column' ? 'column' : 'item'
  return TEXT[noun][rights.reservation]
}

function itemValues(item: ItemSubject): Values {
  const { publication, rights, byline } = item
  const zone = publication.zone
  const page = isThirdParty(item, publication) ? undefined : item.page
  const source = sourceValues(rights.sourceChain, zone, page)
  const agencies = agenciesOf(rights.sourceChain)
  const agencyHop = rights.sourceChain.find(hop => hop.name === agencies[0])
  const upstream = rights.sourceChain[0]?.name
  const values: { -readonly [name in keyof Values]: Values[name] } = {
    ...source,
    yil: yearOf(item.firstPublishedAt, zone),
    hak_sahibi: rights.holder.name,
    eposta: rights.holder.contact,
    yazar: byline.mode === 'none' ? source.yazar : byline.text,
    ajans: agencies.join(', '),
    ortak: item.partner?.name,
    ust_kaynak: upstream !== undefined && !sameName(upstream, item.partner?.name ?? '') ? upstream : undefined,
    baslik: rights.concerns?.title,
  }
  if (isAgencyStory(item, publication)) {
    values.yayin = publication.name
    values.tarih = dateInWords(agencyHop?.date ?? item.firstPublishedAt, zone)
  }
  if (rights.class === 'reply' && rights.concerns) {
    values.tarih = dateInWords(rights.concerns.date, zone)
    values.url = rights.concerns.url
  }
  return values
}

/** Hop 0 is who published first: it is that outlet, date and address that others must name (FSEK 36/3). */
function sourceValues(chain: Rights['sourceChain'], zone: string, page?: string): Values {
  const first = chain[0]
  const url = first?.url ?? page
  return {
    yayin: first?.name ?? '',
    tarih: first === undefined ? '' : dateInWords(first.date, zone),
    url,
    sayi: first?.issue ?? url,
    yazar: first?.author,
  }
}

function mediaNotice({ medium, reservation, credit, holder, from }: MediaSubject): Bilingual {
  const made = MEDIA[medium]
  if (!holder && reservation === 'unknown') return fill(made.unknown, { yazar: credit, ortak: from })
  const yazar = credit !== undefined && holder && sameName(credit, holder.name) ? undefined : credit
  return fill(isClosed(reservation) ? made.reserved : made.open, { yazar, hak_sahibi: holder?.name ?? from })
}
