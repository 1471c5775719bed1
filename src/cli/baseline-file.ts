// Alone keeps a baseline in a file: read, taken off what was found, written anew.
import { readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Language } from '../model/text.js'
import { isAddress } from '../model/url.js'
import { type Baseline, baselineOf, sorted, withoutBaseline } from '../validation/baseline.js'
import type { Located } from '../validation/reports/located.js'
import { documentName } from './document-name.js'
import type { Io } from './io.js'
import { UsageError } from './usage-error.js'

const VERSION = 1

export interface BaselineOptions {
  /** As given; from the current folder. */
  readonly baseline?: string
  readonly updateBaseline?: true
}

/** What is told once the baseline is taken off. UsageError: it cannot be read or written, or is none. */
export async function besideBaseline(
  io: Io,
  found: readonly Located[],
  { baseline, updateBaseline }: BaselineOptions,
  language: Language,
): Promise<readonly Located[]> {
  if (baseline === undefined) {
    if (!updateBaseline) return found
    throw new UsageError(
      language === 'tr' ? '--update-baseline için --baseline DOSYA gerekir' : '--update-baseline needs --baseline FILE',
    )
  }
  const path = resolve(io.cwd, baseline)
  // Documents are named from the folder of the baseline: it is the same from wherever the command is called.
  const nameOf = ({ file }: Located) => documentName(file, io.cwd, dirname(path))
  const kept = await readBaseline(path, language, updateBaseline === true)
  if (updateBaseline) {
    const names = new Set(found.map(nameOf))
    const now = { ...(await unasked(kept, names, dirname(path))), ...baselineOf(found, nameOf) }
    await writeBaseline(path, sorted(new Map(Object.entries(now))))
    io.err(written(baseline, found, language))
    return withoutBaseline(found, now, nameOf).documents
  }
  const { documents, known, gone } = withoutBaseline(found, kept, nameOf)
  if (known > 0 || gone > 0) io.err(told(baseline, known, gone, language))
  return documents
}

function written(baseline: string, found: readonly Located[], language: Language): string {
  const count = found.reduce((sum, { diagnostics }) => sum + diagnostics.length, 0)
  return language === 'tr'
    ? `${baseline}: ${count} bulgu yazıldı\n`
    : `${baseline}: ${count} ${count === 1 ? 'finding' : 'findings'} written\n`
}

function told(baseline: string, known: number, gone: number, language: Language): string {
  if (language === 'tr') {
    const renew = gone > 0 ? `; ${gone} bulgu artık yok, --update-baseline ile yenileyin` : ''
    return `${baseline}: bilinen ${known} bulgu söylenmedi${renew}\n`
  }
  const renew = gone > 0 ? `; ${gone} of its findings are gone, renew it with --update-baseline` : ''
  return `${baseline}: ${known} known ${known === 1 ? 'finding' : 'findings'} left out${renew}\n`
}

/** What it says of documents that were not looked at this time and are still there. */
async function unasked(kept: Baseline, asked: ReadonlySet<string>, folder: string): Promise<Baseline> {
  const entries = Object.entries(kept).filter(([name]) => !asked.has(name))
  const there = await Promise.all(entries.map(([name]) => isThere(name, folder)))
  return Object.fromEntries(entries.filter((_, index) => there[index]))
}

async function isThere(name: string, folder: string): Promise<boolean> {
  if (name === '-' || isAddress(name)) return true
  return (await stat(resolve(folder, name)).catch(() => undefined)) !== undefined
}

/** `renewing`: one that is not there yet is empty. */
async function readBaseline(path: string, language: Language, renewing: boolean): Promise<Baseline> {
  let kept: unknown
  try {
    kept = JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    if (renewing && (error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    const advice =
      language === 'tr' ? 'önce --update-baseline ile yazdırın' : 'have it written first, with --update-baseline'
    throw new UsageError(`${path}: ${(error as Error).message}; ${advice}`)
  }
  if (!isBaseline(kept))
    throw new UsageError(
      language === 'tr'
        ? `${path}: bu bir temel dosyası değil; silin ve --update-baseline ile yeniden yazdırın`
        : `${path}: this is no baseline; delete it and have it written anew with --update-baseline`,
    )
  return kept.files
}

/** One finding a line: a change of it can be read in a review. */
async function writeBaseline(path: string, baseline: Baseline): Promise<void> {
  try {
    await writeFile(path, `${JSON.stringify({ version: VERSION, files: baseline }, undefined, 2)}\n`)
  } catch (error) {
    throw new UsageError(`${path}: ${(error as Error).message}`)
  }
}

function isBaseline(kept: unknown): kept is { readonly files: Baseline } {
  if (!isRecord(kept)) return false
  const { version, files } = kept
  return version === VERSION && isRecord(files) && Object.values(files).every(isCounts)
}

function isCounts(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every(count => Number.isSafeInteger(count) && (count as number) > 0)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
