// Alone reads what is said of a case: which fields each kind needs, how long they may be, and what cannot be true of time.
import type { Article } from '../model/article.js'
import type { CaseKind, Claimant } from '../model/case.js'
import type { Reason } from '../model/draft.js'
import type { LegalBlock } from '../model/rights.js'
import type { Bilingual } from '../model/text.js'
import { replyRefusals } from './reply-limits.js'

/** As it was said: by a reader's form, the API, a command. */
export interface SaidCase {
  readonly kind: CaseKind
  readonly articles: readonly Article[]
  readonly claimant: Claimant
  readonly work?: string
  readonly text: string
  readonly order?: LegalBlock
  /** Notice, epoch milliseconds; absent: now. */
  readonly receivedAt?: number
}

/** Characters. */
export const LONGEST_LINE = 2000
export const LONGEST_TEXT = 20_000
const MOST_ARTICLES = 200
/** Clocks of others may be ahead of ours by so much. */
const AHEAD_MS = 5 * 60_000

/** What is wrong with it; empty: it can be taken in. */
export function wrongIn(said: SaidCase, now: number): readonly Reason[] {
  const { kind, articles, claimant, work, text, order, receivedAt = now } = said
  const reasons: Reason[] = []
  const needs = (field: string, value: string | undefined, message: Bilingual, term?: string) => {
    if (!value?.trim()) reasons.push({ field, message, ...(term && { term }) })
  }
  if (articles.length === 0) reasons.push({ field: 'articles', message: NO_ARTICLE, term: TERMS[kind] })
  if (articles.length > MOST_ARTICLES) reasons.push({ field: 'articles', message: TOO_MANY })
  if (kind !== 'order') needs('text', text, NO_TEXT)
  if (kind === 'takedown' || kind === 'reply') {
    needs('claimant.name', claimant.name, NO_NAME, TERMS[kind])
    needs('claimant.contact', claimant.contact, NO_CONTACT, TERMS[kind])
  }
  if (kind === 'takedown') needs('work', work, NO_WORK, TERMS.takedown)
  if (kind === 'order') {
    needs('order.authority', order?.authority, NO_AUTHORITY, TERMS.order)
    needs('order.number', order?.number, NO_NUMBER, TERMS.order)
    if (order && order.date > receivedAt + AHEAD_MS) reasons.push({ field: 'order.date', message: ORDER_LATER })
  }
  if (!Number.isFinite(receivedAt) || receivedAt > now + AHEAD_MS)
    reasons.push({ field: 'received_at', message: FUTURE })
  if (articles.some(({ firstPublishedAt }) => receivedAt < firstPublishedAt))
    reasons.push({ field: 'received_at', message: BEFORE })
  reasons.push(...tooLong(said))
  const [article] = articles
  if (kind === 'reply' && article && reasons.length === 0)
    reasons.push(...replyRefusals(text, claimant, article, receivedAt))
  if (kind === 'reply' && articles.length > 1) reasons.push({ field: 'articles', message: ONE })
  return reasons
}

const TERMS: Readonly<Record<CaseKind, string>> = {
  takedown: 'fsek-ek4-withdrawal',
  reply: 'press-14-reply',
  order: 'law-5651-orders',
  error: 'press-4-dates',
}

function tooLong({ claimant, work, text, order }: SaidCase): readonly Reason[] {
  const lines = {
    'claimant.name': claimant.name,
    'claimant.contact': claimant.contact,
    'claimant.capacity': claimant.capacity,
    'order.authority': order?.authority,
    'order.number': order?.number,
    'order.url': order?.url,
  }
  const over = (value: string | undefined, most: number) => (value?.length ?? 0) > most
  return [
    ...Object.entries(lines).flatMap(([field, value]) =>
      over(value, LONGEST_LINE) ? [longer(field, LONGEST_LINE)] : [],
    ),
    ...(over(work, LONGEST_TEXT) ? [longer('work', LONGEST_TEXT)] : []),
    ...(over(text, LONGEST_TEXT) ? [longer('text', LONGEST_TEXT)] : []),
  ]
}

const longer = (field: string, most: number): Reason => ({
  field,
  message: { tr: `En çok ${most} harf.`, en: `At most ${most} characters.` },
})

const NO_ARTICLE = {
  tr: 'Hangi haberle ilgili olduğu yazılmamış ya da öyle bir haber yok.',
  en: 'It does not say which article it concerns, or there is no such article.',
}
const TOO_MANY = { tr: `En çok ${MOST_ARTICLES} haber.`, en: `At most ${MOST_ARTICLES} articles.` }
const ONE = { tr: 'Bir cevap bir habere verilir.', en: 'A reply answers one article.' }
const NO_TEXT = { tr: 'Bir metin yazın.', en: 'Write a text.' }
const NO_NAME = { tr: 'Adı ya da kurumu yazın.', en: 'Give name or organisation.' }
const NO_CONTACT = { tr: 'Nereden ulaşılacağını yazın.', en: 'Say where to be reached.' }
const NO_WORK = {
  tr: 'Hangi eser olduğunu ve kimin olduğunu neyin gösterdiğini yazın (5846 sayılı Kanun Ek Madde 4).',
  en: 'Say which work it is and what shows whose it is (Law No. 5846 additional art. 4).',
}
const NO_AUTHORITY = { tr: 'Kararı veren makamı yazın.', en: 'Name the authority that decided.' }
const NO_NUMBER = { tr: 'Kararın sayısını yazın.', en: 'Give the number of the order.' }
const ORDER_LATER = { tr: 'Karar, tebliğinden sonraki bir tarihi taşıyor.', en: 'The order is dated after its notice.' }
const FUTURE = { tr: 'Bildirim zamanı henüz gelmemiş.', en: 'The time of notice has yet to come.' }
const BEFORE = {
  tr: 'Bildirim zamanı, haberin ilk yayımından önce; saati ya da haberi denetleyin.',
  en: 'The time of notice lies before the first publication; check the time, or the article.',
}
