// Alone knows what a hot feed says of what is no longer in it: where the archives begin, and what was withdrawn lately.
import type { FormatName, History } from '../../model/channel.js'
import type { Category } from '../../model/publication.js'
import type { ArchiveStore } from '../../store/archive-store.js'
import { type Entry, FEED_ITEMS } from '../assemble.js'
import { addressUpTo, archiveUrls, chunkOf } from './archive-address.js'
import { tombstone } from './archived.js'
import { EVERYTHING } from './archivist.js'

/** The largest cache of a reader (RIGHTS.md §4.1). */
const TOMBSTONE_MS = 90 * 86_400_000
/** Newest first; older ones stand in the archives. */
const MOST_TOMBSTONES = 50

export interface HotHistory {
  readonly tombstones: readonly Entry[]
  /** For a document that shows these. Undefined: nothing else was published. */
  of(entries: readonly Entry[]): History | undefined
}

export interface HotHistoryNeeds {
  readonly archives: Pick<ArchiveStore, 'newestShown' | 'revisions' | 'withdrawn'>
  readonly publicUrl: string
  readonly now: () => number
}

export async function hotHistory(category: Category, needs: HotHistoryNeeds): Promise<HotHistory> {
  const { archives, publicUrl, now } = needs
  const archive = archiveOf(category)
  // One more than a hot feed holds: at least one of them is not in it.
  const newest = await archives.newestShown(archive, FEED_ITEMS + 1)
  const chunks = [...new Set(newest.map(({ position }) => chunkOf(position)))]
  const revisions = chunks.length > 0 ? await archives.revisions(archive, chunks) : new Map()
  const withdrawn = await archives.withdrawn(archive, now() - TOMBSTONE_MS, MOST_TOMBSTONES)
  return {
    tombstones: withdrawn.map(article => tombstone(article)),
    of(entries) {
      const hot = new Set(entries.map(({ article }) => article.key))
      const last = newest.find(({ key }) => !hot.has(key))
      if (!last) return undefined
      const previous = archiveUrls(publicUrl, category.slug, addressUpTo(last.position, revisions))
      return { archive: false, previous: previous satisfies Record<FormatName, string> }
    },
  }
}

export function archiveOf({ slug, everything }: Category): string {
  return everything ? EVERYTHING : slug
}
