// Alone writes the report that code hosts read: SARIF 2.1.0, one run (docs.oasis-open.org/sarif/sarif/v2.1.0).
import { pathToFileURL } from 'node:url'
import type { Diagnostic } from '../../model/diagnostic.js'
import { PROGRAM } from '../../model/program.js'
import type { Language } from '../../model/text.js'
import type { Place } from '../../model/tree.js'
import { isAddress, parseUrl } from '../../model/url.js'
import { fingerprints } from '../finding-name.js'
import type { Located, RuleOf } from './located.js'
import { levelInSarif, messageInSarif, ruleInSarif } from './sarif-rule.js'

/** A document that could not be read. */
export interface Unread {
  readonly file: string
  readonly message: string
}

/**
 * Only the rules that speak are described. `file` of each document: the path from where the command was called, an
 * absolute path, an address, or `-`.
 */
export function sarifReport(
  files: readonly Located[],
  unread: readonly Unread[],
  language: Language,
  ruleOf: RuleOf,
): string {
  const ids = [...new Set(files.flatMap(({ diagnostics }) => diagnostics.map(({ rule }) => rule)))].sort()
  const rules = new Map(ids.map((id, index) => [id, index]))
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: PROGRAM.name,
            version: PROGRAM.version,
            semanticVersion: PROGRAM.version,
            informationUri: PROGRAM.url,
            language,
            rules: ids.map(id => ruleInSarif(id, ruleOf(id), language)),
          },
        },
        invocations: [
          {
            executionSuccessful: unread.length === 0,
            toolExecutionNotifications: unread.map(({ file, message }) => ({
              level: 'error',
              message: messageInSarif(message),
              locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
            })),
          },
        ],
        language,
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(({ file, encoding }) => ({
          location: { uri: uriOf(file) },
          roles: ['analysisTarget', ...(file === '-' ? ['standardStream'] : [])],
          encoding,
        })),
        results: files.flatMap((file, artifact) => results(file, artifact, rules, language, ruleOf)),
      },
    ],
  }
  return `${JSON.stringify(log)}\n`
}

function results(
  { file, diagnostics, position, text }: Located,
  artifact: number,
  rules: ReadonlyMap<string, number>,
  language: Language,
  ruleOf: RuleOf,
) {
  const artifactLocation = { uri: uriOf(file), index: artifact }
  const prints = fingerprints(diagnostics)
  return diagnostics.map((found, index) => {
    const { rule: id, level, place, path, data, fix } = found
    const rule = ruleOf(id)
    return {
      ruleId: id,
      ruleIndex: rules.get(id) ?? -1,
      level: levelInSarif(level),
      message: messageInSarif(rule?.says[language](data) ?? id),
      locations: [
        {
          physicalLocation: { artifactLocation, region: { ...regionOf(place, position), ...snippetOf(place, text) } },
          ...(path !== '' && { logicalLocations: [logicalLocation(found)] }),
        },
      ],
      partialFingerprints: { 'finding/v1': prints[index] },
      ...(fix && {
        fixes: [
          {
            description: messageInSarif(rule?.remedy[language] ?? id),
            artifactChanges: [
              {
                artifactLocation,
                replacements: [
                  {
                    deletedRegion: regionOf(fix, position),
                    ...(fix.text !== '' && { insertedContent: { text: fix.text } }),
                  },
                ],
              },
            ],
          },
        ],
      }),
    }
  })
}

function logicalLocation({ path, attr }: Diagnostic) {
  const kind = path.includes('/@') || attr !== undefined ? 'attribute' : 'element'
  return { fullyQualifiedName: path, kind }
}

function regionOf({ start, end }: Place, position: Located['position']) {
  const from = position(start)
  const to = position(Math.max(start, end))
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column }
}

/** Characters up to which a viewer is shown the place itself, without the document at hand. */
const SHORT = 400

function snippetOf({ start, end }: Place, text: string) {
  return end > start && end - start <= SHORT ? { snippet: { text: text.slice(start, end).toWellFormed() } } : {}
}

/** An address as it is sent; a path with slashes and nothing in it that a URI may not hold. */
function uriOf(file: string): string {
  if (file === '-') return 'stdin'
  if (isAddress(file)) return parseUrl(file)?.href ?? encodeURI(file.toWellFormed())
  if (file.startsWith('/') || /^[a-z]:\\/i.test(file)) return pathToFileURL(file).href
  return file
    .split('/')
    .map(part => encodeURIComponent(part.toWellFormed()))
    .join('/')
}
