// Alone knows `mahrec validate`: which documents, which report, which exit status (DESIGN.md §5.1).

import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Command, InvalidArgumentError, Option } from 'commander'
import { type CheckOptions, type CheckReport, check, PROFILE_NAMES, type ProfileName } from '../checking/check.js'
import { checkUrl } from '../checking/check-url.js'
import { type FixOutcome, fixDocument } from '../checking/fix-document.js'
import type { Language } from '../model/text.js'
import { isAddress, isUrl } from '../model/url.js'
import { withoutCommands } from '../validation/reports/github.js'
import type { Located } from '../validation/reports/located.js'
import { printable } from '../validation/reports/printable.js'
import type { Unread } from '../validation/reports/sarif.js'
import { TARGETS, type Target } from '../validation/rule.js'
import { type CheckConfig, CONFIG_FILE, readCheckConfig } from './check-config.js'
import { feedFiles } from './feed-files.js'
import type { Io } from './io.js'
import { languageOf } from './language.js'
import { UsageError } from './usage-error.js'
import { REPORT_FORMATS, type ReportOptions, writeReport } from './write-report.js'

interface Options extends ReportOptions {
  readonly profile?: ProfileName
  readonly target?: readonly Target[]
  readonly lang?: string
  readonly base?: string
  readonly root?: string
  readonly defaultCharset?: string
  readonly config?: string
  readonly previous?: string
  readonly fix?: true
  readonly fixDryRun?: true
}

export const validate = (io: Io): Command =>
  new Command('validate')
    .description(
      'check feeds: files, folders (all .xml, .rss, .atom, .json, .rdf, .opml in them), http and https addresses, or - for standard input',
    )
    .argument('[path...]', 'files, folders, addresses or -; nothing means standard input')
    .addOption(new Option('--format <format>', 'how findings are written').choices(REPORT_FORMATS).default('text'))
    .option('--json', 'same as --format json')
    .addOption(
      new Option(
        '--profile <profile>',
        'spec: the specifications; news: and what intakes ask for; rights: and Law No. 5846; all (default): everything',
      ).choices(PROFILE_NAMES),
    )
    .option(
      '--target <target>',
      `who is to take the feed in, for what they ask: ${TARGETS.join(', ')}; may be given again`,
      targets,
    )
    .addOption(new Option('--lang <language>', 'language of the findings').choices(['tr', 'en']))
    .option('--base <url>', 'where the document lives; ending in /, the path relative to --root is appended', absolute)
    .option('--root <folder>', 'what --base ending in / stands for')
    .option('--default-charset <charset>', 'encoding of documents that do not say theirs', charset)
    .option('--max-warnings <n>', 'exit with 1 when there are more warnings', count)
    .option('--config <file>', `levels of rules and the like; default: the nearest ${CONFIG_FILE} upward`)
    .option('--baseline <file>', 'findings to live with: only those that are not in this file are told')
    .option('--update-baseline', 'write the findings of today into the baseline')
    .option(
      '--previous <file|url>',
      'an earlier version of the one document given: rights removed and ids changed are told',
    )
    .option('--verbose', 'every finding in full, also when one rule speaks often')
    .addOption(new Option('--fix', 'write the fixes into the files').conflicts('fixDryRun'))
    .option('--fix-dry-run', 'tell what --fix would change, and change nothing')
    .action((paths: string[], options: Options) => run(io, paths.length === 0 ? ['-'] : paths, options))

function absolute(value: string): string {
  if (!isUrl(value)) throw new InvalidArgumentError('An absolute URL is expected.')
  return value
}

function targets(value: string, before: readonly Target[] = []): readonly Target[] {
  return [
    ...before,
    ...value.split(',').map(name => {
      const target = TARGETS.find(known => known === name.trim())
      if (!target) throw new InvalidArgumentError(`One of ${TARGETS.join(', ')} is expected.`)
      return target
    }),
  ]
}

function charset(value: string): string {
  try {
    new TextDecoder(value)
    return value
  } catch {
    throw new InvalidArgumentError('Not an encoding that is known here.')
  }
}

function count(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('A whole number of zero or more is expected.')
  return Number(value)
}

async function run(world: Io, paths: readonly string[], given: Options): Promise<void> {
  const io = given.format === 'github' ? { ...world, err: (text: string) => world.err(withoutCommands(text)) } : world
  const language = languageOf(io.env, given.lang)
  const config = await readCheckConfig(io.cwd, given.config, language)
  const previous = given.previous === undefined ? undefined : await earlierVersion(io, paths, given.previous, language)
  const options: Settled = { ...config, ...withoutGaps(given), previous }
  const found: Located[] = []
  const unread: Unread[] = []
  for (const file of await feedFiles(io, paths, language)) {
    const report = isAddress(file)
      ? await checkedAddress(io, file, options, language)
      : await checkedFile(io, file, options, language)
    if (report instanceof Error) {
      io.err(`mahrec validate: ${printable(`${file}: ${report.message}`)}\n`)
      unread.push({ file, message: report.message })
    } else found.push({ ...report, file })
  }
  await writeReport(io, found, unread, options, language)
}

type Settled = Omit<Options, 'previous'> & Pick<CheckConfig, 'levels'> & Pick<CheckOptions, 'previous'>

function withoutGaps(given: Options): Options {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as unknown as Options
}

/** UsageError: it cannot be had, or nobody can tell of which document it is the earlier version. */
async function earlierVersion(
  io: Io,
  paths: readonly string[],
  previous: string,
  language: Language,
): Promise<NonNullable<CheckOptions['previous']>> {
  if ((await feedFiles(io, paths, language)).length !== 1)
    throw new UsageError(
      language === 'tr' ? '--previous tek bir belgeyle kullanılır' : '--previous goes with one document',
    )
  if (!isAddress(previous)) {
    const source = await bytesOf(io, previous)
    if (source instanceof Error) throw new UsageError(`mahrec validate: ${previous}: ${source.message}`)
    return { source }
  }
  const { openFetch } = await import('./open-fetch.js')
  const fetch = openFetch(io)
  const answer = await fetch({ url: previous }).finally(fetch.close)
  if (answer.outcome !== 'fetched')
    throw new UsageError(
      `mahrec validate: ${previous}${answer.outcome === 'failed' ? `: ${answer.message[language]}` : ''}`,
    )
  const contentType = answer.headers['content-type']
  return { source: answer.body, url: answer.url, ...(contentType && { contentType }) }
}

type Checked = CheckReport | Error

async function checkedAddress(io: Io, file: string, options: Settled, language: Language): Promise<Checked> {
  // Loaded when it is needed: checking files takes no network code.
  const { openFetch } = await import('./open-fetch.js')
  const fetch = openFetch(io)
  const checked = await checkUrl(file, fetch, settingsOf(io, options)).finally(fetch.close)
  if (!checked.report) return new Error(checked.answer.message[language])
  if (!('settings' in checked) || (!options.fix && !options.fixDryRun)) return checked.report
  const outcome = fixDocument(checked.answer.body, checked.settings)
  io.err(told(file, outcome, false, language))
  return checked.report
}

async function checkedFile(io: Io, file: string, options: Settled, language: Language): Promise<Checked> {
  const bytes = await bytesOf(io, file)
  if (bytes instanceof Error) return bytes
  const url = addressOf(io, file, options)
  const settings = { ...settingsOf(io, options), ...(url && { url }) }
  if (!options.fix && !options.fixDryRun) return check(bytes, settings)
  const outcome = fixDocument(bytes, settings)
  // Standard input cannot be written back.
  const writes = options.fix === true && file !== '-'
  if (outcome.changed && writes) await writeFile(resolve(io.cwd, file), outcome.bytes)
  io.err(told(file, outcome, writes, language))
  return writes ? outcome.after : outcome.before
}

function settingsOf(io: Io, { profile, target, levels, previous, defaultCharset }: Settled): CheckOptions {
  return {
    now: io.now(),
    levels,
    ...(previous && { previous }),
    ...(profile && { profile }),
    ...(target && { targets: target }),
    ...(defaultCharset && { defaultCharset }),
  }
}

/** `did`: the fixes are in the file; else they are only told. */
function told(file: string, { made, refused, lines }: FixOutcome, did: boolean, language: Language): string {
  const name = printable(file)
  if (refused) return `${name}: ${refused[language]}\n`
  const head =
    language === 'tr'
      ? `${name}: ${made} düzeltme ${did ? 'yapıldı' : 'yapılabilir'}\n`
      : `${name}: ${made} ${made === 1 ? 'fix' : 'fixes'} ${did ? 'made' : 'to make'}\n`
  return did ? head : head + lines.map(line => `  ${line}\n`).join('')
}

function addressOf(io: Io, file: string, { base, root }: Settled): string | undefined {
  if (base === undefined || !base.endsWith('/')) return base
  if (file === '-') return base
  const path = relative(resolve(io.cwd, root ?? '.'), resolve(io.cwd, file))
  // As an address: segments encoded, separators of any system turned round.
  return new URL(pathToFileURL(`/${path}`).pathname.slice(1), base).href
}

async function bytesOf(io: Io, file: string): Promise<Uint8Array | Error> {
  try {
    // At once: a command has nothing else to do meanwhile, and four turns of the thread pool take longer than a small file.
    if (file !== '-') return readFileSync(resolve(io.cwd, file))
    const chunks: Uint8Array[] = []
    for await (const chunk of io.stdin) chunks.push(chunk)
    return Buffer.concat(chunks)
  } catch (error) {
    return error as Error
  }
}
