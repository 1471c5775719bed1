// Alone knows what of an article a decision shows; feeds, records, pages and lists only put it into their own elements.
import type { Author, Media } from '../../model/article.js'
import type { Decision } from '../../model/decision.js'
import type { RawRight } from '../../model/rights.js'
import type { Bilingual } from '../../model/text.js'
import type { WritableArticle } from '../format.js'
import { shownBody } from './inline-media.js'
import { webAddress } from './uri.js'
import { firstSaid, isBlank } from './xml-text.js'

export interface Shown {
  /** Plain text; the publisher's summary or, at extent `excerpt`, what may be shown instead of the story. */
  readonly summary: string
  /** Plain text a list or a description opens with: never the summary below `full`, for that may be the whole story. */
  readonly opening: string
  /** HTML for feeds; empty below extent `full`. */
  readonly html: string
  /** HTML for pages, frames and all; empty below extent `full`. */
  readonly pageHtml: () => string
  readonly abridged: boolean
  readonly media: readonly Media[]
  readonly thumbnails: readonly Media[]
  /** Members of others, which may hold anything, may go. */
  readonly extensions: boolean
  readonly raw: readonly RawShown[]
  /** The article with those rights statements of others that may go word for word. */
  readonly said: WritableArticle
  /** What is said where a format wants text and none may be shown: the source, which is never secret (FSEK 36/3). */
  readonly instead: () => string
}

/** `cut`: the value is not the whole statement. */
export type RawShown = RawRight & { readonly cut?: true }

/** The caller has dealt with `nothing`. */
export function shown(article: WritableArticle, decision: Decision): Shown {
  const { extent, duties, words } = decision
  const { body, rights, language } = article
  const full = extent === 'full'
  const marked = extent === 'excerpt' && duties.includes('mark-abridged')
  const bodies = full ? shownBody(article, decision) : undefined
  const html = bodies?.forFeeds() ?? ''
  const excerpt = extent === 'excerpt' ? firstUnits(firstWords(body.excerpt, words), EXCERPT) : ''
  const raw: readonly RawShown[] = full ? rights.raw : boundedRaw(rights.raw)
  return {
    summary: full
      ? (article.summary ?? (isBlank(html) ? body.excerpt : ''))
      : (marked ? `${excerpt} ${say(language, ABRIDGED)}` : excerpt).trim(),
    opening: full ? article.summary || body.excerpt : excerpt,
    html,
    pageHtml: bodies?.forPages ?? (() => ''),
    abridged: rights.abridged === true || marked,
    ...mediaOf(article, decision),
    extensions: full,
    raw,
    said: raw === rights.raw ? article : { ...article, rights: { ...rights, raw: raw.filter(({ cut }) => !cut) } },
    instead: () => sourceLine(article),
  }
}

function mediaOf(article: WritableArticle, { extent, media }: Decision): Pick<Shown, 'media' | 'thumbnails'> {
  if (extent !== 'full' && extent !== 'excerpt') return { media: [], thumbnails: [] }
  const usable = article.media.filter(({ url }) => webAddress(url))
  return {
    media: usable.filter(({ id }) => media[id] === 'full'),
    thumbnails: usable.filter(({ id }) => media[id] === 'thumbnail'),
  }
}

/** UTF-16 units. An excerpt is made no longer; here that is made sure of, whoever made the article. */
const EXCERPT = 300
/** UTF-16 units of one rights statement where the story may not go: none needs more, and a story could hide in it. */
const STATEMENT = 2000

/**
 * No statement goes missing (FSEK Ek Madde 4/1): of a longer one carrier and beginning stay, and it says itself that it was
 * cut, so that nobody takes the beginning for all that was said. XML cannot say so and leaves it to the record.
 */
function boundedRaw(raw: readonly RawRight[]): readonly RawShown[] {
  const isLong = (text: string) => text.length > STATEMENT
  if (!raw.some(({ value, attributes }) => isLong(value) || Object.values(attributes ?? {}).some(isLong))) return raw
  return raw.map(right => {
    const attributes = Object.entries(right.attributes ?? {})
    if (!isLong(right.value) && !attributes.some(([, text]) => isLong(text))) return right
    const bounded = Object.fromEntries(attributes.map(([name, text]) => [name, firstUnits(text, STATEMENT, '')]))
    const value = firstUnits(right.value, STATEMENT, '')
    return { ...right, value, ...(right.attributes && { attributes: bounded }), cut: true }
  })
}

/** The contract may count them (Decision.words). */
function firstWords(text: string, most: number | undefined): string {
  if (most === undefined) return text
  const words = text.split(/\s+/).filter(word => word !== '')
  return words.length <= most ? text : `${words.slice(0, most).join(' ')}…`
}

function firstUnits(text: string, most: number, mark = '…'): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - mark.length)
  return (/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut) + mark
}

/** FSEK 16 and 36/2: a shortened text says so. */
const ABRIDGED: Bilingual = { tr: '[Kısaltılmıştır]', en: '[Abridged]' }
const SOURCE: Bilingual = { tr: 'Kaynak', en: 'Source' }
export const WITHDRAWN: Bilingual = { tr: 'Yayından kaldırıldı', en: 'Withdrawn from publication' }
export const REFERENCE: Bilingual = { tr: 'Kayıt no', en: 'Reference' }

/** The sentence in the language of the item; English for languages that are neither. */
export function say(language: string, { tr, en }: Bilingual): string {
  const [first, second] = language.toLowerCase().startsWith('tr') ? [tr, en] : [en, tr]
  return firstSaid(first, second)
}

function sourceLine({ rights, language, title }: WritableArticle): string {
  const names = [...rights.sourceChain.map(({ name }) => name), rights.holder.name].filter(name => !isBlank(name))
  return names.length === 0 ? title : `${say(language, SOURCE)}: ${[...new Set(names)].join(', ')}`
}

/** The people named: the authors, else the byline. */
export function authorsOf({ authors, byline }: WritableArticle): readonly Author[] {
  const named = authors.filter(({ name }) => !isBlank(name))
  if (named.length > 0 || !byline || byline.mode === 'none' || isBlank(byline.text)) return named
  return [{ name: byline.text }]
}

/** Slugs, then the tags that are not among them; blank ones and doubles left out. */
export function tagsOf({ categories, tags }: WritableArticle): string[] {
  return [...new Set([...categories, ...tags].map(tag => tag.trim()).filter(tag => tag !== ''))]
}
