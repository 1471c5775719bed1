// Alone knows which items of two versions of a feed are the same story: by id, else by address.
import type { ReadFeed } from '../../formats/format.js'
import type { Draft, Reading } from '../../model/draft.js'

export interface Pair extends Reading {
  readonly old: Draft
}

/** In the order of the version of now. */
export function pairs(before: ReadFeed, now: ReadFeed): readonly Pair[] {
  const byId = new Map(before.articles.flatMap(({ draft }) => (draft.id ? [[draft.id, draft] as const] : [])))
  const byUrl = new Map(before.articles.flatMap(({ draft }) => (draft.url ? [[draft.url, draft] as const] : [])))
  return now.articles.flatMap(reading => {
    const { id = '', url = '' } = reading.draft
    const old = byId.get(id) ?? byUrl.get(url)
    return old ? [{ ...reading, old }] : []
  })
}
