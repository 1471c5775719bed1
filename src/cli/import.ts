// Alone knows how articles are taken in from files on the command line.
import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import { formatSize } from '../config/size.js'
import { importDocument } from '../inbound/import-document.js'
import type { Receipt } from '../inbound/receipt.js'
import { CONTENT_CLASSES, type ContentClass } from '../model/rights.js'
import type { Bilingual, Language } from '../model/text.js'
import type { Io } from './io.js'
import { languageOf } from './language.js'
import { openProgress } from './progress.js'
import { settings } from './settings.js'
import { UsageError } from './usage-error.js'
import { withNewsroom } from './with-newsroom.js'

interface Options {
  readonly class?: ContentClass
  readonly category?: string
  readonly json?: boolean
  readonly lang?: string
}

interface FileResult {
  readonly file: string
  readonly receipts: readonly Receipt[]
  readonly unreadable?: Bilingual
}

export function importFiles(io: Io): Command {
  return new Command('import')
    .description(
      "Take the newsroom's own articles in from JSON Feed, RSS or Atom files. Importing again changes nothing.",
    )
    .argument('<file...>', 'documents to read; - is standard input')
    .addOption(new Option('--class <class>', 'content class of items that state none').choices(CONTENT_CLASSES))
    .option('--category <slug>', 'category given to every item beside its own tags')
    .option('--json', 'one JSON answer for programs')
    .addOption(new Option('--lang <lang>', 'language of messages').choices(['tr', 'en']))
    .addHelpText('after', '\nExit status: 0 all taken, 1 something was refused, 2 usage or input/output.')
    .action(async (files: string[], options: Options) => {
      const results = await importAll(files, options, io)
      const language = languageOf(io.env, options.lang)
      io.out(options.json ? `${JSON.stringify({ files: results }, undefined, 2)}\n` : report(results, language))
      if (results.some(({ receipts }) => receipts.some(({ outcome }) => outcome === 'refused'))) io.finish(1)
      if (results.some(({ unreadable }) => unreadable)) io.finish(2)
    })
}

async function importAll(files: readonly string[], options: Options, io: Io): Promise<FileResult[]> {
  const config = settings(io)
  const bytes = await Promise.all(files.map(file => read(file, config.MAHREC_MAX_DOCUMENT, io)))
  return withNewsroom(io, async newsroom => {
    if (options.category && !newsroom.categories.forTag(options.category)) {
      const slugs = newsroom.categories.all.map(({ slug }) => slug).join(', ')
      throw new UsageError(`mahrec: there is no category "${options.category}"; there are ${slugs}`)
    }
    const results: FileResult[] = []
    for (const [index, file] of files.entries()) {
      const progress = await openProgress(io, file)
      const receipts = await importDocument(bytes[index] ?? new Uint8Array(), newsroom.inbound, options, progress.show)
      progress.end()
      results.push('unreadable' in receipts ? { file, receipts: [], ...receipts } : { file, receipts })
    }
    return results
  })
}

/** Everything is read before anything is written: a misspelt name among many files changes nothing. */
async function read(file: string, limit: number, io: Io): Promise<Uint8Array> {
  const path = resolve(io.cwd, file)
  try {
    if (file === '-') return await readStandardInput(io, limit)
    const { size } = await stat(path)
    if (size > limit) throw tooLarge(file, size, limit)
    return await readFile(path)
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`mahrec: ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

async function readStandardInput({ stdin }: Io, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stdin) {
    size += chunk.length
    if (size > limit) throw tooLarge('-', size, limit)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function tooLarge(file: string, size: number, limit: number): UsageError {
  return new UsageError(`mahrec: ${file} has ${formatSize(size)}; at most ${formatSize(limit)} (MAHREC_MAX_DOCUMENT)`)
}

const WORDS = {
  tr: { added: 'eklendi', changed: 'değişti', same: 'aynı', refused: 'reddedildi' },
  en: { added: 'added', changed: 'changed', same: 'same', refused: 'refused' },
} as const

function report(results: readonly FileResult[], language: Language): string {
  const words = WORDS[language]
  return results
    .map(({ file, receipts, unreadable }) => {
      if (unreadable) return `${file}: ${unreadable[language]}\n`
      const counts = Object.entries(words).map(
        ([outcome, word]) => `${receipts.filter(receipt => receipt.outcome === outcome).length} ${word}`,
      )
      const refusals = receipts.flatMap(({ id, reasons }) =>
        reasons.map(reason => `  ${id ?? '?'}: ${reason.field}: ${reason.message[language]}${termOf(reason.term)}\n`),
      )
      return `${file}: ${counts.join(', ')}\n${refusals.join('')}`
    })
    .join('')
}

function termOf(term: string | undefined): string {
  return term ? ` (mahrec explain ${term})` : ''
}
