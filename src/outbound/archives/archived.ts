// Alone decides what of an archived entry may still be shown: what its version allows, and no more than the article does now.
import { createHash } from 'node:crypto'
import { type Article, isShown, visibleFrom } from '../../model/article.js'
import { FORMAT_NAMES } from '../../model/channel.js'
import type { Decision, Use } from '../../model/decision.js'
import { EXTENTS, lower, MEDIA_EXTENTS } from '../../model/extent.js'
import type { Entry } from '../assemble.js'

export interface JudgeNeeds {
  readonly gate: (article: Article, use: Use) => Decision
  readonly now: () => number
}

/** The version that was entered, and the article as it stands now. */
export interface Pair {
  readonly article: Article
  readonly current: Article
}

export function decideArchived({ article, current }: Pair, format: Use['format'], needs: JudgeNeeds): Decision {
  if (!isShown(current) || visibleFrom(current) > needs.now()) return NOTHING
  const then = needs.gate(article, { to: 'public', format })
  if (current.version === article.version) return then
  const now = needs.gate(current, { to: 'public', format })
  const words = Math.min(then.words ?? Number.POSITIVE_INFINITY, now.words ?? Number.POSITIVE_INFINITY)
  const extent = lower(EXTENTS, then.extent, now.extent)
  const { words: _, ...rest } = then
  return {
    ...rest,
    extent,
    ...(extent === 'excerpt' && Number.isFinite(words) && { words }),
    inline: lower(MEDIA_EXTENTS, then.inline, now.inline),
    media: Object.fromEntries(
      Object.entries(then.media).map(([id, share]) => [id, lower(MEDIA_EXTENTS, share, now.media[id] ?? share)]),
    ),
  }
}

/** Names what may be shown of it in all formats; `NOT_SHOWN` when that is nothing in any. */
export function shownOf(pair: Pair, needs: JudgeNeeds): string {
  const decisions = FORMAT_NAMES.map(format => decideArchived(pair, format, needs))
  if (decisions.every(({ extent }) => extent === 'nothing')) return NOT_SHOWN
  const said = decisions.map(({ extent, words, inline, media, duties }) => [
    extent,
    words,
    inline,
    Object.entries(media).sort(([a], [b]) => (a < b ? -1 : 1)),
    duties,
  ])
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 16)
}

export const NOT_SHOWN = 'nothing'

const NOTHING: Decision = { extent: 'nothing', media: {}, inline: 'none', duties: [], terms: [] }

/** What stands in the place of a withdrawn article: its id, when, and the reference; nothing of the story (RIGHTS.md §4.1). */
export function tombstone(article: Article, withdrawn = article.withdrawn): Entry {
  return { article: { ...article, ...(withdrawn && { withdrawn }) }, decision: ID_ALONE }
}

const ID_ALONE: Decision = { extent: 'headline', media: {}, inline: 'none', duties: [], terms: [] }
