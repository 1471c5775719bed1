// Alone writes the report that people read: place, sentence, the line itself, why, and what to do.
import type { Diagnostic, Level } from '../../model/diagnostic.js'
import type { Bilingual, Language } from '../../model/text.js'
import type { Rule } from '../rule.js'
import { codeFrame, type WidthOf } from './code-frame.js'
import type { Located, RuleOf } from './located.js'
import { printable } from './printable.js'
import { shorten } from './shorten.js'

export interface TextOptions {
  readonly language: Language
  readonly colour: boolean
  /** Every finding in full; else only the first few of each rule in a file. */
  readonly verbose: boolean
  readonly widthOf: WidthOf
}

export function textReport(files: readonly Located[], options: TextOptions, ruleOf: RuleOf): string {
  return files.map(file => textOf(file, options, ruleOf)).join('') + summary(files, options.language)
}

const LEVELS: Readonly<Record<Level, Bilingual>> = {
  error: { en: 'error', tr: 'hata' },
  warning: { en: 'warning', tr: 'uyarı' },
  info: { en: 'info', tr: 'bilgi' },
}
const CODES: Readonly<Record<Level | 'dim' | 'bold', string>> = {
  error: '31',
  warning: '33',
  info: '36',
  dim: '2',
  bold: '1',
}

function textOf(file: Located, options: TextOptions, ruleOf: RuleOf): string {
  const paint = painter(options.colour)
  const head = `${paint('bold', printable(file.file))} ${paint('dim', `(${file.format})`)}\n`
  if (file.diagnostics.length === 0) return head
  return `${head}\n${entries(file, options, ruleOf).join('\n')}\n`
}

/** What is told in full of one rule in one file. */
const FEW = 3
const MOST_LINES = 10

/** A feed of a hundred items has each of its faults a hundred times; the fourth teaches nobody anything. */
function entries(file: Located, options: TextOptions, ruleOf: RuleOf): string[] {
  const often = new Map<string, Diagnostic[]>()
  const told: string[] = []
  for (const found of file.diagnostics) {
    const same = often.get(found.rule) ?? []
    often.set(found.rule, same)
    same.push(found)
    if (!options.verbose && same.length > FEW) continue
    const reasons = options.verbose || same.length === 1
    told.push(entry(found, file, options, ruleOf(found.rule), reasons))
  }
  if (options.verbose) return told
  for (const [rule, all] of often) if (all.length > FEW) told.push(more(rule, all.slice(FEW), file, options))
  return told
}

function more(rule: string, rest: readonly Diagnostic[], { file, position }: Located, options: TextOptions): string {
  const lines = [...new Set(rest.map(({ place }) => position(place.start).line))]
  const shown = lines.slice(0, MOST_LINES).join(', ') + (lines.length > MOST_LINES ? ', …' : '')
  const paint = painter(options.colour)
  const words =
    options.language === 'tr'
      ? `${rest.length} yerde daha ${rule}, satır ${shown} (--verbose hepsini yazar)`
      : `${rest.length} more of ${rule}, lines ${shown} (--verbose tells all)`
  return `${printable(file)}  ${paint('dim', words)}\n`
}

type Paint = (style: keyof typeof CODES, text: string) => string

function painter(colour: boolean): Paint {
  return (style, text) => (colour ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text)
}

/** `reasons`: why and what to do is told too; once for each rule is enough. */
function entry(
  found: Diagnostic,
  file: Located,
  { language, colour, widthOf }: TextOptions,
  rule: Rule | undefined,
  reasons: boolean,
): string {
  const paint = painter(colour)
  const { line, column } = file.position(found.place.start)
  const says = printable(shorten(rule?.says[language](found.data) ?? found.rule))
  // How a document is served stands nowhere in it.
  const isPlaced = rule?.profile !== 'http'
  const lines = [
    `${printable(file.file)}${isPlaced ? `:${line}:${column}` : ''}  ${paint(found.level, LEVELS[found.level][language])}  ${says}  ${paint('dim', found.rule)}`,
    ...(isPlaced ? frame(found, file, paint, widthOf) : []),
  ]
  if (rule && reasons)
    lines.push(
      `  ${rule.why[language]}`,
      `  ${paint('bold', '→')} ${rule.remedy[language]}`,
      `  ${paint('dim', rule.basis.url)}`,
    )
  return `${lines.join('\n')}\n`
}

/** The lines of the place, each with its marks; a row of dots where lines are left out. */
function frame(found: Diagnostic, file: Located, paint: Paint, widthOf: WidthOf): string[] {
  const lines = codeFrame(found.place, file, widthOf)
  const gutter = String(lines.at(-1)?.number ?? '').length
  return lines.flatMap(({ number, text, marks }, index) => [
    ...(index > 0 && number > (lines[index - 1]?.number ?? 0) + 1
      ? [`  ${paint('dim', `${'⋮'.padStart(gutter)} |`)}`]
      : []),
    `  ${paint('dim', `${String(number).padStart(gutter)} |`)} ${text}`,
    `  ${paint('dim', `${' '.repeat(gutter)} |`)} ${paint(found.level, marks)}`,
  ])
}

/** One line: how much of what. */
export function summary(files: readonly Located[], language: Language): string {
  const all = files.flatMap(({ diagnostics }) => diagnostics)
  const count = (level: Level) => all.filter(found => found.level === level).length
  const [errors, warnings, infos, fixes] = [
    count('error'),
    count('warning'),
    count('info'),
    all.filter(({ fix }) => fix).length,
  ]
  if (language === 'tr') {
    return `${files.length} dosya: ${errors} hata, ${warnings} uyarı, ${infos} bilgi${fixes ? `; ${fixes} tanesi --fix ile düzelir` : ''}\n`
  }
  const plural = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`
  const fixable = fixes ? `; ${fixes} can be fixed with --fix` : ''
  return `${plural(files.length, 'file')}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${infos} info${fixable}\n`
}
