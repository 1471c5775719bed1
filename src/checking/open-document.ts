// Alone opens a document for reading: bytes to text, strictly, then mended where nothing is lost, then by its format.
import { detect } from '../formats/detect.js'
import type { Format } from '../formats/format.js'
import { formats } from '../formats/index.js'
import type { Bilingual } from '../model/text.js'
import { decode } from '../syntax/decode.js'
import { readJson } from '../syntax/json.js'
import { readXml } from '../syntax/xml.js'

export interface OpenedDocument {
  /** Decoded; places are offsets into it. */
  readonly text: string
  readonly format: Format
  /** What the format's `read` takes. */
  readonly document: unknown
}

/** Never throws for a bad document: it is `unreadable`, and why. */
export function openDocument(bytes: Uint8Array): OpenedDocument | { readonly unreadable: Bilingual } {
  const { text } = decode(bytes)
  const result = /^\s*[{[]/.test(text) ? readJson(text) : readXml(text)
  if ('problem' in result) {
    const { kind, detail } = result.problem
    return {
      unreadable: { tr: `belge okunamıyor: ${detail || kind}`, en: `the document cannot be read: ${detail || kind}` },
    }
  }
  const { tree } = result
  const format = formats.find(known => known.claims(tree))
  if (format) return { text, format, document: format.document(tree) }
  const name = detect(tree)
  return { unreadable: { tr: `bu biçim okunmuyor: ${name}`, en: `this format is not read: ${name}` } }
}
