// Alone writes the report that programs read (DESIGN.md §5.1).
import type { Diagnostic, Fix, Level, W3cView } from '../../model/diagnostic.js'
import type { Language } from '../../model/text.js'
import type { Located, RuleOf } from './located.js'

/** One finding, as programs read it. Lines and columns begin at 1; columns and offsets count UTF-16 units. */
export interface FindingRecord {
  /** Kebab-case, stable for ever: `mahrec explain` tells of each. */
  readonly rule: string
  readonly level: Level
  readonly line: number
  readonly column: number
  readonly endLine: number
  /** Behind the last character. */
  readonly endColumn: number
  /** `/rss/channel/item[2]/guid`, or a JSON Pointer; empty for what no element holds. */
  readonly path: string
  readonly element?: string
  readonly attr?: string
  /** The offending text. */
  readonly value?: string
  readonly message: string
  readonly why?: string
  readonly remedy?: string
  /** The section of the specification, or the article of the law. */
  readonly url?: string
  readonly fix?: Fix
  readonly w3c?: W3cView
}

export interface FileRecord {
  readonly file: string
  readonly format: string
  readonly valid: boolean
  readonly diagnostics: readonly FindingRecord[]
}

export function jsonReport(files: readonly Located[], language: Language, ruleOf: RuleOf): string {
  return `${JSON.stringify({ files: files.map(file => jsonOf(file, language, ruleOf)) })}\n`
}

/** One file's findings, ready for JSON. */
export function jsonOf(file: Located, language: Language, ruleOf: RuleOf): FileRecord {
  const { format, valid, diagnostics } = file
  return {
    file: file.file,
    format,
    valid,
    diagnostics: diagnostics.map(found => recordOf(found, file.position, language, ruleOf)),
  }
}

export function recordOf(
  found: Diagnostic,
  position: Located['position'],
  language: Language,
  ruleOf: RuleOf,
): FindingRecord {
  const { rule: id, level, place, path, element, attr, value, data, fix, w3c } = found
  const start = position(place.start)
  const end = position(Math.max(place.start, place.end))
  const rule = ruleOf(id)
  return {
    rule: id,
    level,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    path,
    ...(element !== undefined && { element }),
    ...(attr !== undefined && { attr }),
    ...(value !== undefined && { value }),
    message: rule?.says[language](data) ?? id,
    ...(rule && { why: rule.why[language], remedy: rule.remedy[language], url: rule.basis.url }),
    ...(fix && { fix }),
    ...(w3c && { w3c }),
  }
}
