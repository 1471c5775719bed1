// Alone writes the report that code hosts read: SARIF 2.1.0, one run (docs.oasis-open.org/sarif/sarif/v2.1.0).
import type { Diagnostic, Level } from '../../model/diagnostic.js'
import { PROGRAM } from '../../model/program.js'
import type { Language } from '../../model/text.js'
import type { Rule } from '../rule.js'
import type { Located, RuleOf } from './located.js'

const LEVELS: Readonly<Record<Level, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

/** Only the rules that speak are described. Offsets and columns count UTF-16 units, as SARIF's default is. */
export function sarifReport(files: readonly Located[], language: Language, ruleOf: RuleOf): string {
  const ids = [...new Set(files.flatMap(({ diagnostics }) => diagnostics.map(({ rule }) => rule)))].sort()
  const index = new Map(ids.map((id, i) => [id, i]))
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: PROGRAM.name,
            semanticVersion: PROGRAM.version,
            informationUri: PROGRAM.url,
            language,
            rules: ids.map(id => descriptor(id, ruleOf(id), language)),
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(({ file, text }) => ({ location: { uri: uriOf(file) }, length: text.length })),
        results: files.flatMap((file, artifact) =>
          file.diagnostics.map(found =>
            resultOf(found, file, { artifact, rule: index.get(found.rule) ?? -1 }, language, ruleOf),
          ),
        ),
      },
    ],
  }
  return `${JSON.stringify(log)}\n`
}

function descriptor(id: string, rule: Rule | undefined, language: Language) {
  if (!rule) return { id }
  const { level, basis, why, remedy } = rule
  return {
    id,
    shortDescription: { text: why[language] },
    fullDescription: { text: `${why[language]} ${remedy[language]}` },
    help: { text: `${remedy[language]} (${basis.name}, ${basis.section})` },
    helpUri: basis.url,
    defaultConfiguration: { level: LEVELS[level] },
  }
}

function resultOf(
  { rule: id, level, place, path, data, fix }: Diagnostic,
  { file, position }: Located,
  at: { readonly artifact: number; readonly rule: number },
  language: Language,
  ruleOf: RuleOf,
) {
  const region = ({ start, end }: Diagnostic['place']) => {
    const from = position(start)
    const to = position(Math.max(start, end))
    return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column }
  }
  const artifactLocation = { uri: uriOf(file), index: at.artifact }
  const rule = ruleOf(id)
  return {
    ruleId: id,
    ruleIndex: at.rule,
    level: LEVELS[level],
    message: { text: rule?.says[language](data) ?? id },
    locations: [
      {
        physicalLocation: { artifactLocation, region: region(place) },
        ...(path !== '' && { logicalLocations: [{ fullyQualifiedName: path }] }),
      },
    ],
    // Survives what is written above it: the path without the numbers of its steps.
    partialFingerprints: { 'path/v1': `${id}:${path.replace(/\[\d+\]/g, '')}` },
    ...(fix && {
      fixes: [
        {
          description: { text: rule?.remedy[language] ?? id },
          artifactChanges: [
            {
              artifactLocation,
              replacements: [{ deletedRegion: region(fix), insertedContent: { text: fix.text } }],
            },
          ],
        },
      ],
    }),
  }
}

/** An address as it is; a path relative, with slashes and without blanks. Standard input has no name of its own. */
function uriOf(file: string): string {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(file)) return file
  if (file === '-') return 'stdin'
  return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
}
