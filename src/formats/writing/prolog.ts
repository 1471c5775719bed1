// Alone writes what stands before the root element.
import type { Channel } from '../../model/channel.js'
import { attributeValue } from './xml-text.js'

/** XML declaration and, where the channel has one, its style sheet; an address that is none is left out. */
export function prolog({ stylesheet }: Channel): string {
  const declaration = '<?xml version="1.0" encoding="utf-8"?>\n'
  if (!stylesheet || !/^[\w./:?=&%~+-]+$/.test(stylesheet)) return declaration
  const type = /\.css(?:\?|$)/.test(stylesheet) ? 'text/css' : 'text/xsl'
  return `${declaration}<?xml-stylesheet type="${type}" href="${attributeValue(stylesheet)}"?>\n`
}
