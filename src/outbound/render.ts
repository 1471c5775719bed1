// Alone joins a document: head, kept items, foot.
import type { Format } from '../formats/format.js'
import type { Channel } from '../model/channel.js'
import type { Entry } from './assemble.js'
import { itemLinks, type Site } from './links.js'
import type { WrittenItems } from './written-items.js'

/** Same input, same bytes. */
export function render(
  format: Format,
  channel: Channel,
  entries: readonly Entry[],
  site: Site,
  items: WrittenItems,
): string {
  const texts: string[] = []
  const prefixes = new Set<string>()
  for (const entry of entries) {
    const written = items.get(format, entry, itemLinks(entry.article, site))
    if (!written) continue
    texts.push(written.text)
    for (const prefix of written.prefixes) prefixes.add(prefix)
  }
  const { head, between, foot } = format.write
  return head(channel, prefixes) + texts.join(between) + foot(channel)
}
