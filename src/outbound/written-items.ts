// Alone keeps items as they were written: once per format, version and decision (DESIGN.md §4).
import { LRUCache } from 'lru-cache'
import type { Format, Written } from '../formats/format.js'
import type { ItemLinks } from '../model/channel.js'
import type { Entry } from './assemble.js'

export interface WrittenItems {
  get(format: Format, entry: Entry, links: ItemLinks): Written | undefined
}

/** Holds at most `budget` UTF-16 units of text; the least recently used go first. */
export function writtenItems(budget = 24 * 2 ** 20): WrittenItems {
  const kept = new LRUCache<string, Written>({ maxSize: budget, sizeCalculation: ({ text }) => text.length + 1 })
  return {
    get(format, entry, links) {
      const { key, version } = entry.article
      const name = `${format.name} ${key} ${version} ${fingerprint(entry)}`
      const known = kept.get(name)
      if (known) return known
      const written = format.write.item(entry.article, entry.decision, links)
      if (written) kept.set(name, written)
      return written
    },
  }
}

function fingerprint({ decision }: Entry): string {
  const media = Object.entries(decision.media).map(([id, extent]) => `${id}:${extent}`)
  return [decision.extent, ...media, ...decision.duties].join(',')
}
