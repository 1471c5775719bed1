// Alone opens a document for taking its items in: as far as a format that is read, else why not.
import type { Format } from '../formats/format.js'
import { formats } from '../formats/index.js'
import type { Bilingual, Language } from '../model/text.js'
import type { Tree } from '../model/tree.js'
import { ruleOf } from './catalogue.js'
import { judgeSource, open } from './check.js'

export interface OpenedDocument {
  readonly tree: Tree
  readonly format: Format
  /** What the format's `read` takes. */
  readonly document: unknown
}

/** Strictly, then mended where nothing is lost. Never throws for a bad document: it is `unreadable`, and why. */
export function openDocument(bytes: Uint8Array): OpenedDocument | { readonly unreadable: Bilingual } {
  const opened = open(bytes, {})
  const { tree } = opened.read
  const format = tree && formats.find(known => known.claims(tree))
  if (format) return { tree, format, document: format.document(tree) }
  if (tree)
    return {
      unreadable: {
        tr: `bu biçimin haberleri alınmıyor: ${opened.format}`,
        en: `articles are not taken from this format: ${opened.format}`,
      },
    }
  const found = judgeSource(opened).find(({ level }) => level === 'error')
  const says = (language: Language) => (found && ruleOf(found.rule)?.says[language](found.data)) ?? found?.rule ?? ''
  const { line, column } = opened.position(found?.place.start ?? 0)
  return {
    unreadable: {
      tr: `belge okunamıyor, satır ${line}, sütun ${column}: ${says('tr')}`,
      en: `the document cannot be read, line ${line}, column ${column}: ${says('en')}`,
    },
  }
}
