// Alone decides which tags are categories.
import type { Categories } from '../model/categories.js'
import type { Reason } from '../model/draft.js'

export interface Placement {
  /** Slugs, in the order of categories.yaml. */
  readonly categories: readonly string[]
  /** Tags that name no category, as written, without doubles. */
  readonly tags: readonly string[]
}

/** Tags that match a slug, label or alias place the article there; the others stay tags (DESIGN.md §5.2). */
export function placeInCategories(tags: readonly string[], known: Categories): Placement | Reason {
  const matched = new Set(tags.map(tag => known.forTag(tag)?.slug))
  const categories = known.all.map(category => category.slug).filter(slug => matched.has(slug))
  if (categories.length === 0 && known.fallback) categories.push(known.fallback)
  if (categories.length === 0) {
    const allowed = known.all.map(category => category.slug)
    return {
      field: 'tags',
      message: {
        tr: `etiketlerin hiçbiri bir kategoriye uymuyor; en az biri şunlardan olmalı: ${allowed.join(', ')}`,
        en: `no tag matches a category; at least one must be one of ${allowed.join(', ')}`,
      },
      allowed,
    }
  }
  return { categories, tags: [...new Set(tags.filter(tag => tag.trim() !== '' && !known.forTag(tag)))] }
}
