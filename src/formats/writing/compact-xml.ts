// Alone turns the plain objects that the `feed` package takes as extensions into elements.
import { NAMESPACES } from './namespaces.js'
import type { XmlWriter } from './xml-writer.js'

/**
 * `{ _attributes, _text, _cdata, child: … }`, lists for repeated children. A name whose prefix is not a well-known one is
 * left out with all it holds: its namespace cannot be declared, so the document would not be well-formed; a name without
 * prefix would be taken for the format's own.
 */
export function writeCompact(xml: XmlWriter, name: string, value: unknown): void {
  const prefix = /^([A-Za-z]\w*):[A-Za-z_][\w.-]*$/.exec(name)?.[1]
  if (!prefix || !Object.hasOwn(NAMESPACES, prefix)) return
  if (Array.isArray(value)) for (const each of value) writeCompact(xml, name, each)
  else if (value === null || typeof value !== 'object') xml.plain(name, textOf(value))
  else writeObject(xml, name, value as Readonly<Record<string, unknown>>)
}

function writeObject(xml: XmlWriter, name: string, value: Readonly<Record<string, unknown>>): void {
  const attributes: Record<string, string> = {}
  for (const [local, text] of Object.entries((value._attributes as object | undefined) ?? {}))
    if (/^[A-Za-z_][\w.-]*$/.test(local)) attributes[local] = textOf(text)
  const text = [value._text, value._cdata].flat().map(textOf).join('')
  if (text.trim() !== '') xml.plain(name, text, attributes)
  else
    xml.around(name, attributes, () => {
      for (const [child, inner] of Object.entries(value)) writeCompact(xml, child, inner)
    })
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}
