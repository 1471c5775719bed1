// Alone keeps items as they were written: once per format, version and decision (DESIGN.md §4).
import { LRUCache } from 'lru-cache'
import type { Format } from '../formats/format.js'
import type { Entry } from './assemble.js'
import { itemLinks, type Site } from './links.js'

/** An item in UTF-8, and the namespace prefixes it uses. */
export interface WrittenItem {
  readonly bytes: Uint8Array
  readonly prefixes: readonly string[]
}

export interface WrittenItems {
  /** Undefined when the decision shows nothing. */
  get(format: Format, entry: Entry): WrittenItem | undefined
}

/** Holds at most `budget` bytes; the least recently used go first. */
export function writtenItems(site: Site, budget = 32 * 2 ** 20): WrittenItems {
  const kept = new LRUCache<string, WrittenItem>({ maxSize: budget, sizeCalculation: ({ bytes }) => bytes.length + 1 })
  return {
    get(format, entry) {
      const { article, decision } = entry
      const name = `${article.key}${article.version}${format.name}${fingerprint(entry)}`
      const known = kept.get(name)
      if (known) return known
      const written = format.write.item(article, decision, itemLinks(article, site))
      if (!written) return undefined
      const item = { bytes: Buffer.from(written.text), prefixes: written.prefixes }
      kept.set(name, item)
      return item
    },
  }
}

function fingerprint({ decision: { extent, media, duties } }: Entry): string {
  let text: string = extent
  for (const id in media) text += `,${id}:${media[id]}`
  for (const duty of duties) text += `,${duty}`
  return text
}
