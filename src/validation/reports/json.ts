// Alone writes the report that programs read (DESIGN.md §5.1).
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Language } from '../../model/text.js'
import type { Located, RuleOf } from './located.js'

export function jsonReport(files: readonly Located[], language: Language, ruleOf: RuleOf): string {
  return `${JSON.stringify({ files: files.map(file => jsonOf(file, language, ruleOf)) })}\n`
}

/** One file's findings, ready for JSON. */
export function jsonOf(file: Located, language: Language, ruleOf: RuleOf): object {
  const { format, valid, diagnostics } = file
  return {
    file: file.file,
    format,
    valid,
    diagnostics: diagnostics.map(found => finding(found, file, language, ruleOf)),
  }
}

function finding(found: Diagnostic, { position }: Located, language: Language, ruleOf: RuleOf): object {
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
    element,
    attr,
    value,
    message: rule?.says[language](data) ?? id,
    why: rule?.why[language],
    remedy: rule?.remedy[language],
    url: rule?.basis.url,
    fix,
    w3c,
  }
}
