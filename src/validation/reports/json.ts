// Alone writes the report that programs read (DESIGN.md §5.1).
import type { Diagnostic, Fix, Level, W3cView } from '../../model/diagnostic.js'
import type { Language } from '../../model/text.js'
import type { Located, RuleOf } from './located.js'

/** One finding, as programs read it. */
export interface FindingRecord {
  readonly rule: string
  readonly level: Level
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly path: string
  readonly element?: string
  readonly attr?: string
  readonly value?: string
  readonly message: string
  readonly why?: string
  readonly remedy?: string
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
