// Alone knows how terms add up: each may only lower, none applying is nothing, and anything that goes wrong is nothing.
import type { Article } from '../model/article.js'
import { type Decision, DUTIES, type Use } from '../model/decision.js'
import { EXTENTS, type Extent, lower, MEDIA_EXTENTS, type MediaExtent } from '../model/extent.js'
import type { MediaRights } from '../model/rights.js'
import type { Case, Standing, Term, Verdict } from './term.js'
import { TERMS } from './terms/index.js'
import { undecided } from './terms/undecided.js'

interface Said {
  readonly term: string
  readonly verdict: Verdict
}

/**
 * How much of the article this use may show. `terms` of the answer: those that forbid it when the extent is `nothing`,
 * else all that spoke (the proof FSEK 76/2 asks for). Never throws.
 */
export function decide(article: Article, use: Use, standing: Standing, terms: readonly Term[] = TERMS): Decision {
  const said: Said[] = []
  for (const term of terms) {
    try {
      const verdict = term.judge?.({ article, use, standing } satisfies Case)
      if (!verdict) continue
      if (verdict.extent !== undefined && !EXTENTS.includes(verdict.extent)) return nothing(article, [term.id])
      said.push({ term: term.id, verdict })
    } catch {
      return nothing(article, [term.id])
    }
  }
  try {
    return fold(article, said)
  } catch {
    return nothing(article, [undecided.id])
  }
}

function fold(article: Article, said: readonly Said[]): Decision {
  const extent = textExtent(said)
  if (extent === 'nothing') return nothing(article, forbidding(said))
  const media = new Map<string, MediaExtent>()
  for (const { id, rights } of article.media) {
    const found = mediumExtent(rights, said)
    const other = media.get(id)
    media.set(id, other === undefined ? found : lower(MEDIA_EXTENTS, found, other))
  }
  const words = Math.min(...said.map(({ verdict }) => verdict.words ?? Number.POSITIVE_INFINITY))
  const duties = new Set(said.flatMap(({ verdict }) => verdict.duties?.(extent) ?? []))
  return {
    extent,
    ...(extent === 'excerpt' && Number.isFinite(words) && { words }),
    media: Object.fromEntries(media),
    inline: mediumExtent(UNNAMED, said),
    duties: DUTIES.filter(duty => duties.has(duty)),
    terms: said.map(({ term }) => term).sort(),
  }
}

/** What stands only in the body: nobody said whose it is, so it is closed (FSEK 84). */
const UNNAMED: MediaRights = { reservation: 'all', notice: { tr: '', en: '' } }

function textExtent(said: readonly Said[]): Extent {
  if (!said.some(({ verdict }) => verdict.kind === 'permit' && verdict.extent !== undefined)) return 'nothing'
  const least = said.reduce<Extent>((extent, { verdict }) => lower(EXTENTS, extent, verdict.extent ?? 'full'), 'full')
  return least === 'excerpt' && said.some(({ verdict }) => verdict.whole === true) ? 'headline' : least
}

function mediumExtent(rights: MediaRights, said: readonly Said[]): MediaExtent {
  let permitted = false
  let least: MediaExtent = 'full'
  for (const { verdict } of said) {
    const extent = verdict.media?.(rights)
    if (extent === undefined) continue
    if (!MEDIA_EXTENTS.includes(extent)) return 'none'
    if (verdict.kind === 'permit') permitted = true
    least = lower(MEDIA_EXTENTS, least, extent)
  }
  return permitted ? least : 'none'
}

function forbidding(said: readonly Said[]): readonly string[] {
  const terms = said.filter(({ verdict }) => verdict.extent === 'nothing').map(({ term }) => term)
  return terms.length > 0 ? terms.sort() : [undecided.id]
}

function nothing(article: Article, terms: readonly string[]): Decision {
  return { extent: 'nothing', media: noMedia(article), inline: 'none', duties: [], terms }
}

/** Whatever stands there instead of an article must not break the refusal. */
function noMedia(article: Article): Readonly<Record<string, MediaExtent>> {
  try {
    return Object.fromEntries(article.media.map(({ id }) => [id, 'none'] as const))
  } catch {
    return {}
  }
}
