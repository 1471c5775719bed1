// Alone writes the lines that GitHub Actions turns into annotations (workflow commands).
import type { Level } from '../../model/diagnostic.js'
import type { Language } from '../../model/text.js'
import type { Located, RuleOf } from './located.js'

const COMMANDS: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'notice' }

export function githubReport(files: readonly Located[], language: Language, ruleOf: RuleOf): string {
  return files
    .flatMap(({ file, diagnostics, position }) =>
      diagnostics.map(({ rule: id, level, place, data }) => {
        const start = position(place.start)
        const end = position(Math.max(place.start, place.end))
        const rule = ruleOf(id)
        const where = [
          `file=${property(file)}`,
          `line=${start.line}`,
          `endLine=${end.line}`,
          // Columns are allowed within one line only.
          ...(start.line === end.line ? [`col=${start.column}`, `endColumn=${end.column}`] : []),
          `title=${property(id)}`,
        ]
        const says = rule ? `${rule.says[language](data)}. ${rule.remedy[language]}` : id
        return `::${COMMANDS[level]} ${where.join(',')}::${message(says)}\n`
      }),
    )
    .join('')
}

/** Nothing that a document holds may begin a command of its own. */
function message(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return message(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
