// Alone joins a document: head, kept items, foot.
import type { Format } from '../formats/format.js'
import type { Channel } from '../model/channel.js'
import type { Entry } from './assemble.js'
import type { WrittenItems } from './written-items.js'

/** UTF-8. Same input, same bytes. */
export function render(format: Format, channel: Channel, entries: readonly Entry[], items: WrittenItems): Buffer {
  const { head, between, foot } = format.write
  const separator = Buffer.from(between)
  const parts: Uint8Array[] = []
  const prefixes = new Set<string>()
  for (const entry of entries) {
    const written = items.get(format, entry)
    if (!written) continue
    if (parts.length > 0) parts.push(separator)
    parts.push(written.bytes)
    for (const prefix of written.prefixes) prefixes.add(prefix)
  }
  return Buffer.concat([Buffer.from(head(channel, prefixes)), ...parts, Buffer.from(foot(channel))])
}
