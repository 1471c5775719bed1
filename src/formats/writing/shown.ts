// Alone knows what a decision lets an item show; the three writers put it into their own elements.
import type { Author, Media } from '../../model/article.js'
import type { Decision } from '../../model/decision.js'
import type { Bilingual } from '../../model/text.js'
import type { WritableArticle } from '../format.js'
import { webAddress } from './uri.js'
import { firstSaid, isBlank } from './xml-text.js'

export interface Shown {
  /** Plain text; the publisher's summary or, at extent `excerpt`, what may be shown instead of the story. */
  readonly summary: string
  /** HTML; empty below extent `full`. */
  readonly html: string
  readonly abridged: boolean
  readonly media: readonly Media[]
  readonly thumbnails: readonly Media[]
  /** What is said where a format wants text and none may be shown: the source, which is never secret (FSEK 36/3). */
  readonly instead: () => string
}

/** The caller has dealt with `nothing`. */
export function shown(article: WritableArticle, { extent, media, duties }: Decision): Shown {
  const { body, rights } = article
  const abridged = rights.abridged === true || (extent === 'excerpt' && duties.includes('mark-abridged'))
  const usable = article.media.filter(({ url }) => webAddress(url))
  const common = {
    abridged,
    media: extent === 'full' || extent === 'excerpt' ? usable.filter(({ id }) => media[id] === 'full') : [],
    thumbnails: extent === 'full' || extent === 'excerpt' ? usable.filter(({ id }) => media[id] === 'thumbnail') : [],
    instead: () => sourceLine(article),
  }
  if (extent === 'full') {
    const hidden = article.media.filter(({ id }) => media[id] !== 'full').map(({ url }) => url)
    const html = withoutMedia(body.feedHtml ?? body.html, hidden)
    return { ...common, summary: article.summary ?? (isBlank(html) ? body.excerpt : ''), html }
  }
  if (extent === 'excerpt') {
    const marked = duties.includes('mark-abridged')
      ? `${body.excerpt} ${say(article.language, ABRIDGED)}`
      : body.excerpt
    return { ...common, summary: marked.trim(), html: '' }
  }
  return { ...common, summary: '', html: '' }
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

/** The text may be free where the picture in it is not (RIGHTS.md §3.6): such a tag goes, what is around it stays. */
function withoutMedia(html: string, urls: readonly string[]): string {
  if (urls.length === 0 || !/<(?:img|video|audio|source)\b/i.test(html)) return html
  const hidden = new Set(urls.flatMap(url => [url, webAddress(url)]))
  return html.replace(MEDIA_TAG, tag => {
    const url = SRC.exec(tag)?.[1]?.replaceAll('&amp;', '&')
    return url !== undefined && hidden.has(url) ? '' : tag
  })
}

// Bodies come out of the sanitiser: attributes are in double quotes and hold no bare ">".
const MEDIA_TAG = /<(video|audio)\b[^>]*>[\s\S]*?<\/\1>|<(?:img|source)\b[^>]*>/gi
const SRC = /\s(?:src|poster)="([^"]*)"/i
