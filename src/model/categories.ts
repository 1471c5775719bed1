// Alone knows how a tag finds its category.
import type { Category } from './publication.js'
import { slugify } from './text.js'

export interface Categories {
  readonly all: readonly Category[]
  /** Slug of the category for articles that match none; absent: they are refused. */
  readonly fallback?: string
  get(slug: string): Category | undefined
  /** The category a tag names by slug, label (either language) or alias; letters folded the Turkish way. */
  forTag(tag: string): Category | undefined
}

/** Throws when two categories claim the same slug, label or alias: a tag must have one place. */
export function categoriesOf(all: readonly Category[], fallback?: string): Categories {
  const bySlug = new Map(all.map(category => [category.slug, category]))
  const byName = new Map<string, Category>()
  for (const category of all)
    for (const name of new Set(
      [category.slug, category.label.tr, category.label.en, ...category.aliases].map(slugify),
    )) {
      const other = byName.get(name)
      if (other && other !== category) throw new Error(`"${name}" names both ${other.slug} and ${category.slug}`)
      byName.set(name, category)
    }
  return { all, fallback, get: slug => bySlug.get(slug), forTag: tag => byName.get(slugify(tag)) }
}
