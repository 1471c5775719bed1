// Alone settles when a story was first published and updated (Law No. 5187 art. 4): the first never moves, the list only grows.
import { type Article, modifiedAt, type Update, visibleFrom } from '../model/article.js'
import type { Draft, Reason } from '../model/draft.js'

export interface Times {
  readonly firstPublishedAt: number
  readonly updates: readonly Update[]
}

/** A partner's clock that runs ahead must not lead our lists; what it said stays in the raw item (RIGHTS.md §3.9). */
export function notAhead(draft: Draft, now: number): Draft {
  const { publishedAt, updates } = draft
  const clamped = updates.map(update => ({ ...update, at: Math.min(update.at, now) }))
  return { ...draft, ...(publishedAt !== undefined && { publishedAt: Math.min(publishedAt, now) }), updates: clamped }
}

/** Epoch milliseconds. */
export function timesOf(draft: Draft, current: Article | undefined, now: number): Times {
  // What nobody has seen yet can still be dated; what was seen keeps its date.
  const seen = current && visibleFrom(current) <= now ? current : undefined
  const firstPublishedAt = seen?.firstPublishedAt ?? draft.publishedAt ?? current?.firstPublishedAt ?? now
  return { firstPublishedAt, updates: updatesOf(draft, seen, firstPublishedAt, now) }
}

/** A changed article without a newer time of its own changed now. Times to come are clamped to now. */
function updatesOf(draft: Draft, seen: Article | undefined, firstPublishedAt: number, now: number): Update[] {
  const known = new Map((seen?.updates ?? []).map(update => [update.at, update]))
  const add = (update: Update) => {
    const at = Math.min(update.at, now)
    if (at >= firstPublishedAt && !known.has(at)) known.set(at, { ...update, at })
  }
  for (const update of draft.updates) add(update)
  const latest = Math.max(seen ? modifiedAt(seen) : firstPublishedAt, ...known.keys())
  const said = draft.modifiedAt === undefined ? undefined : Math.min(draft.modifiedAt, now)
  if (said !== undefined && said > latest) add({ at: said })
  else if (seen && latest === modifiedAt(seen)) known.set(Math.max(now, latest + 1), { at: Math.max(now, latest + 1) })
  return [...known.values()].sort((a, b) => a.at - b.at)
}

/** Earlier there was no newspaper; programs write 0001-01-01 where they mean "no date". */
const EARLIEST = Date.UTC(1600, 0, 1)
const TEN_YEARS = 10 * 366 * 86_400_000

export function examineTimes({ publishedAt, updates }: Draft, now: number): Reason[] {
  const reasons: Reason[] = []
  if (publishedAt !== undefined && (publishedAt < EARLIEST || publishedAt > now + TEN_YEARS))
    reasons.push({
      field: 'date_published',
      message: {
        tr: `${new Date(publishedAt).toISOString()} bir yayın tarihi olamaz`,
        en: `${new Date(publishedAt).toISOString()} cannot be a date of publication`,
      },
    })
  for (const [index, { at }] of updates.entries())
    if (at > now)
      reasons.push({
        field: `_rights.updates[${index}].at`,
        message: { tr: 'bu güncelleme gelecekte', en: 'this update lies in the future' },
      })
  return reasons
}
