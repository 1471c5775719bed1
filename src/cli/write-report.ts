// Alone knows how what was found is written, and what exit status it gives (DESIGN.md §5.1).
import { ruleOf } from '../checking/catalogue.js'
import type { Language } from '../model/text.js'
import type { WidthOf } from '../validation/reports/code-frame.js'
import { githubReport } from '../validation/reports/github.js'
import { jsonReport } from '../validation/reports/json.js'
import type { Located } from '../validation/reports/located.js'
import { sarifReport, type Unread } from '../validation/reports/sarif.js'
import { summary, textReport } from '../validation/reports/text.js'
import { type BaselineOptions, besideBaseline } from './baseline-file.js'
import { documentName } from './document-name.js'
import type { Io } from './io.js'

export const REPORT_FORMATS = ['text', 'json', 'sarif', 'github'] as const

export interface ReportOptions extends BaselineOptions {
  readonly format: (typeof REPORT_FORMATS)[number]
  readonly json?: true
  readonly verbose?: true
  readonly maxWarnings?: number
}

/** Writes the report and sets the status: 2 for a document that could not be read, else 1 or 0. */
export async function writeReport(
  io: Io,
  found: readonly Located[],
  unread: readonly Unread[],
  options: ReportOptions,
  language: Language,
): Promise<void> {
  const files = await besideBaseline(io, found, options, language)
  const named = <Document extends { readonly file: string }>(documents: readonly Document[]) =>
    documents.map(document => ({ ...document, file: documentName(document.file, io.cwd) }))
  const format = options.json ? 'json' : options.format
  if (format === 'json') io.out(jsonReport(files, language, ruleOf))
  else if (format === 'sarif') io.out(sarifReport(named(files), named(unread), language, ruleOf))
  else if (format === 'github') {
    io.out(githubReport(named(files), language, ruleOf))
    io.err(summary(files, language))
  } else {
    const { verbose = false } = options
    const widthOf = await widthOfAny(files)
    io.out(textReport(files, { language, colour: isColoured(io), verbose, widthOf }, ruleOf))
  }
  io.finish(unread.length > 0 ? 2 : status(files, options.maxWarnings))
}

/** On a terminal, unless somebody says otherwise (no-color.org, force-color.org). */
function isColoured({ env, terminal }: Io): boolean {
  if (env.NO_COLOR) return false
  const forced = env.FORCE_COLOR
  return forced ? forced !== '0' && forced !== 'false' : terminal.out
}

function status(files: readonly Located[], maxWarnings = Number.POSITIVE_INFINITY): number {
  const warnings = files.flatMap(({ diagnostics }) => diagnostics).filter(({ level }) => level === 'warning').length
  return files.some(({ valid }) => !valid) || warnings > maxWarnings ? 1 : 0
}

/** The tables of Unicode take longer to load than a small file to check, and most texts need none. */
async function widthOfAny(files: readonly Located[]): Promise<WidthOf> {
  if (files.every(({ text, diagnostics }) => diagnostics.length === 0 || isNarrow(text))) return text => text.length
  return (await import('string-width')).default
}

/** Whether each character takes one column: Latin letters, dashes, quotation marks; not the soft hyphen, which takes none. */
export function isNarrow(text: string): boolean {
  return !/[^\t-~\xa0-\xac\xae-\u02ff\u2010-\u2027]/.test(text)
}
