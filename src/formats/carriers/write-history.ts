// Alone writes where a feed's older items are, in RSS and Atom alike (RFC 5005 §4).
import type { Channel, FormatName } from '../../model/channel.js'
import { webAddress } from '../writing/uri.js'
import type { XmlWriter } from '../writing/xml-writer.js'

export function writeHistory(
  xml: XmlWriter,
  element: 'link' | 'atom:link',
  { history }: Channel,
  format: FormatName,
  type: string,
): void {
  if (!history) return
  const { archive, previous, next, current } = history
  xml.link(element, { rel: 'current', href: webAddress(current?.[format]), type })
  xml.link(element, { rel: 'prev-archive', href: webAddress(previous?.[format]), type })
  xml.link(element, { rel: 'next-archive', href: webAddress(next?.[format]), type })
  if (archive) xml.empty('fh:archive', {})
}
