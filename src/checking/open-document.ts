// Alone opens a document for taking its items in: as far as a format that is read, else why not.
import type { DocumentFormat } from '../formats/detect.js'
import type { Reader, ReadFeed } from '../formats/format.js'
import { readers } from '../formats/index.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Bilingual, Language } from '../model/text.js'
import type { Tree } from '../model/tree.js'
import type { ReadResult } from '../syntax/read.js'
import { ruleOf } from './catalogue.js'
import { type CheckOptions, judgeSource, type Opened, open } from './check.js'
import { readFeed } from './read-feed.js'

/** `salvage`: save what can be saved of a document that cannot be mended. */
export type OpenOptions = Pick<CheckOptions, 'url' | 'contentType' | 'defaultCharset' | 'salvage'>

export interface OpenedDocument {
  readonly tree: Tree
  readonly format: Reader
  /** What it is called: `rss-1.0`. */
  readonly name: DocumentFormat
  /** `repaired`: nothing was lost. `salvaged`: something may be. */
  readonly how: Exclude<ReadResult['how'], 'refused'>
  /** What was wrong with bytes and markup, and how it was mended. */
  readonly diagnostics: readonly Diagnostic[]
  /** Channel and drafts; addresses absolute as far as the document or `url` says against what. */
  readonly read: () => ReadFeed
}

export interface Unreadable {
  readonly unreadable: Bilingual
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Strictly, then mended where nothing is lost, then, when asked, salvaged. Never throws for a bad document: it is
 * `unreadable`, and why.
 */
export function openDocument(bytes: Uint8Array, options: OpenOptions = {}): OpenedDocument | Unreadable {
  const opened = open(bytes, options)
  const { tree, how } = opened.read
  const format = tree && readers.find(known => known.claims(tree))
  const diagnostics = judgeSource(opened)
  if (!tree || !format || how === 'refused') return { unreadable: unreadableBecause(opened, diagnostics), diagnostics }
  return { tree, format, name: opened.format, how, diagnostics, read: () => readFeed(format, opened.read, options.url) }
}

/** Why nothing can be taken from it, with the place. */
export function unreadableBecause({ read, format, position }: Opened, diagnostics: readonly Diagnostic[]): Bilingual {
  if (read.tree)
    return {
      tr: `bu biçimin haberleri alınmıyor: ${format}`,
      en: `articles are not taken from this format: ${format}`,
    }
  const found = diagnostics.find(({ level }) => level === 'error')
  const says = (language: Language) => (found && ruleOf(found.rule)?.says[language](found.data)) ?? found?.rule ?? ''
  const { line, column } = position(found?.place.start ?? 0)
  return {
    tr: `belge okunamıyor, satır ${line}, sütun ${column}: ${says('tr')}`,
    en: `the document cannot be read, line ${line}, column ${column}: ${says('en')}`,
  }
}
