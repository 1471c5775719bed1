// Alone joins a document: head, kept items, foot.
import type { Format } from '../formats/format.js'
import type { Channel } from '../model/channel.js'
import type { Entry } from './assemble.js'
import type { WrittenItems } from './written-items.js'

/** UTF-8. Same input, same bytes. */
export function render(format: Format, channel: Channel, entries: readonly Entry[], items: WrittenItems): Buffer {
  const { head, between, foot } = format.write
  const separator = Buffer.from(between)
  // The head comes first and is written last: it declares the prefixes of the items.
  const parts: Uint8Array[] = [separator]
  const used = new Set<string>()
  for (const entry of entries) {
    const written = items.get(format, entry)
    if (!written) continue
    if (parts.length > 1) parts.push(separator)
    parts.push(written.bytes)
    used.add(written.prefixes)
  }
  const prefixes = [...used].flatMap(each => each.split(' '))
  parts[0] = Buffer.from(head(channel, new Set(prefixes)))
  parts.push(Buffer.from(foot(channel)))
  return Buffer.concat(parts)
}
