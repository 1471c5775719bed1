// Alone knows when a correction and reply may be refused: too late, or longer than what it answers (Law No. 5187 art. 14).
import type { Article } from '../model/article.js'
import type { Claimant } from '../model/case.js'
import type { Reason } from '../model/draft.js'

/** Characters of a line; the law counts lines and does not say how long one is. A line of a page of ours has about so many. */
export const LINE = 80
/** What answers a text of fewer lines, or a picture, may have so many all the same. */
const SHORT_TEXT = 20
const SHORT_REPLY = 30

/** Why a reply is refused; empty: it runs. `now`: epoch milliseconds. */
export function replyRefusals(
  text: string,
  { capacity }: Claimant,
  article: Article,
  receivedAt: number,
): readonly Reason[] {
  const months = capacity === 'heir' ? 3 : 2
  const reasons: Reason[] = []
  if (receivedAt > monthsLater(newestPublication(article), months)) reasons.push(tooLate(months))
  const most = mostLines(article)
  const lines = linesOf(text)
  if (lines > most) reasons.push(tooLong(lines, most))
  return reasons
}

/** What is answered stood there anew with each update that its publisher names (Law No. 5187 art. 4). */
function newestPublication({ updates, firstPublishedAt }: Article): number {
  return updates.at(-1)?.at ?? firstPublishedAt
}

function monthsLater(at: number, months: number): number {
  const date = new Date(at)
  const day = date.getUTCDate()
  date.setUTCMonth(date.getUTCMonth() + months)
  // 31 December and two months is the end of February, not March.
  if (date.getUTCDate() !== day) date.setUTCDate(0)
  return date.getTime()
}

function mostLines({ body, title, rights }: Article): number {
  const lines = linesOf(
    `${title}\n${body.html.replace(/<\/(?:p|div|li|h[1-6]|blockquote)>|<br\s*\/?>/gi, '\n').replace(/<[^>]*>/g, '')}`,
  )
  const picture = rights.class === 'photo' || rights.class === 'video'
  return picture || lines < SHORT_TEXT ? Math.max(SHORT_REPLY, lines) : lines
}

/** As a page would set it: each paragraph begins a line. */
export function linesOf(text: string): number {
  const paragraphs = text.split(/\r\n?|\n/).filter(paragraph => paragraph.trim() !== '')
  return paragraphs.reduce((sum, paragraph) => sum + Math.ceil([...paragraph.trim()].length / LINE), 0)
}

const TERM = 'press-14-reply'

const tooLate = (months: number): Reason => ({
  field: 'received_at',
  term: TERM,
  message: {
    tr: `Cevap hakkı yayımdan sonra ${months} ay içinde kullanılır (5187 sayılı Kanun m. 14); bu süre geçmiş.`,
    en: `A reply is sent within ${months} months of publication (Law No. 5187 art. 14); they have passed.`,
  },
})

const tooLong = (lines: number, most: number): Reason => ({
  field: 'text',
  term: TERM,
  message: {
    tr: `Cevap ilgili yazıdan uzun olamaz (5187 sayılı Kanun m. 14): ${lines} satır, en çok ${most} satır (${most * LINE} harf).`,
    en: `A reply is not longer than what it answers (Law No. 5187 art. 14): ${lines} lines, at most ${most} (${most * LINE} characters).`,
  },
})
