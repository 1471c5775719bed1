// Alone writes the lines that GitHub Actions turns into annotations (workflow commands).
import type { Diagnostic, Level } from '../../model/diagnostic.js'
import type { Language } from '../../model/text.js'
import { isAddress } from '../../model/url.js'
import type { Located, RuleOf } from './located.js'
import { printable } from './printable.js'
import { shorten } from './shorten.js'

const COMMANDS: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/** `file` of each document: the path from the root of the repository, an address, or `-`. */
export function githubReport(files: readonly Located[], language: Language, ruleOf: RuleOf): string {
  return files.flatMap(file => file.diagnostics.map(found => command(found, file, language, ruleOf))).join('')
}

function command(
  { rule: id, level, place, data }: Diagnostic,
  { file, position }: Located,
  language: Language,
  ruleOf: RuleOf,
): string {
  const start = position(place.start)
  const end = position(Math.max(place.start, place.end))
  // What is in no file of the repository cannot be annotated there; it is told where it is instead.
  const elsewhere = file === '-' || isAddress(file)
  const where = elsewhere
    ? []
    : [
        `file=${property(file)}`,
        `line=${start.line}`,
        `endLine=${end.line}`,
        // Columns are allowed within one line only.
        ...(start.line === end.line ? [`col=${start.column}`, `endColumn=${end.column}`] : []),
      ]
  const rule = ruleOf(id)
  const says = rule ? `${shorten(rule.says[language](data))}. ${rule.remedy[language]}` : id
  const told = elsewhere ? `${file}:${start.line}:${start.column}: ${says}` : says
  return `::${COMMANDS[level]} ${[...where, `title=${property(id)}`].join(',')}::${message(told)}\n`
}

/** Nothing that a document holds may begin a command of its own. */
function message(text: string): string {
  return escaped(
    text
      .split(/\r\n|\r|\n/)
      .map(printable)
      .join('\n'),
  )
}

function property(text: string): string {
  return escaped(printable(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

function escaped(text: string): string {
  return text.toWellFormed().replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** For what is written beside the commands: the runner reads commands there too, in either of its two notations. */
export function withoutCommands(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, '$1: ').replaceAll('##[', '## [')
}
