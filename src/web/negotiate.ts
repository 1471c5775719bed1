// Alone knows which kind of document and which language a client asks for (RFC 9110 §12.5.1, §12.5.4).
import type { IncomingHttpHeaders } from 'node:http'
import type { FormatName } from '../model/channel.js'
import type { Language } from '../model/text.js'
import { readWeights, type Weighted } from './weights.js'

/** How much a client wants a media type, 0 to 1; the most exact range counts. */
function qualityOf(ranges: readonly Weighted[], type: string): number {
  for (const range of [type, `${type.slice(0, type.indexOf('/'))}/*`, '*/*']) {
    const found = ranges.find(({ name }) => name === range)
    if (found) return found.quality
  }
  return 0
}

/** What each format is asked for by. XML that does not say which is RSS: more readers know it. */
const ASKED_AS: readonly (readonly [FormatName, readonly string[]])[] = [
  ['rss', ['application/rss+xml', 'application/xml', 'text/xml', 'application/rdf+xml']],
  ['atom', ['application/atom+xml']],
  ['json-feed', ['application/feed+json', 'application/json']],
]

/** The format liked best; of equals the earlier in the order rss, atom, json-feed. Whoever asks for none of them gets RSS. */
export function chooseFormat(accept: string | undefined): FormatName {
  const ranges = readWeights(accept ?? '*/*')
  let best: FormatName = 'rss'
  let most = 0
  for (const [format, types] of ASKED_AS) {
    const quality = Math.max(...types.map(type => qualityOf(ranges, type)))
    if (quality > most) [best, most] = [format, quality]
  }
  return best
}

/**
 * Whether a person is looking. A browser says that it navigates, or is one that says nothing of the kind; and it names
 * HTML and likes it better than any feed. Feed readers name HTML too, but beside a feed.
 */
export function wantsPage(headers: IncomingHttpHeaders): boolean {
  const destination = headers['sec-fetch-dest']
  if (destination !== 'document' && Object.keys(headers).some(name => name.startsWith('sec-fetch-'))) return false
  return likesHtmlMost(
    headers.accept,
    ASKED_AS.flatMap(([, types]) => types),
  )
}

/** Whether a refusal should be a page. */
export function wantsReadableError(accept: string | undefined): boolean {
  return likesHtmlMost(accept, [
    'application/problem+json',
    'application/json',
    ...ASKED_AS.flatMap(([, types]) => types),
  ])
}

function likesHtmlMost(accept: string | undefined, others: readonly string[]): boolean {
  const ranges = readWeights(accept ?? '')
  const html = ranges.find(({ name }) => name === 'text/html')?.quality ?? 0
  return html > 0 && others.every(type => qualityOf(ranges, type) < html)
}

/** `?lang=`, where it is a language of the house. */
export function languageAsked(lang: unknown): Language | undefined {
  return lang === 'tr' || lang === 'en' ? lang : undefined
}

/** Turkish or English, whichever is liked better; `fallback` when neither is named or both are liked the same. */
export function chooseLanguage(acceptLanguage: string | undefined, fallback: Language): Language {
  const ranges = readWeights(acceptLanguage ?? '')
  const liked = (language: Language) =>
    Math.max(0, ...ranges.filter(({ name }) => name.split('-')[0] === language).map(({ quality }) => quality))
  const [tr, en] = [liked('tr'), liked('en')]
  if (tr === en) return fallback
  return tr > en ? 'tr' : 'en'
}

/** The house speaks two languages; a publication in neither is shown in English. */
export function languageOfPublication(tag: string): Language {
  return /^tr\b/i.test(tag) ? 'tr' : 'en'
}
