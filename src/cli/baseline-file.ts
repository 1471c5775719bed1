// Alone reads and writes the file that a baseline is kept in.
import { readFile, writeFile } from 'node:fs/promises'
import type { Language } from '../model/text.js'
import type { Baseline } from '../validation/baseline.js'
import { UsageError } from './usage-error.js'

const VERSION = 1

/** UsageError: it is not there, or was not written by this program. */
export async function readBaseline(path: string, language: Language): Promise<Baseline> {
  let kept: unknown
  try {
    kept = JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    const advice =
      language === 'tr' ? 'önce --update-baseline ile yazdırın' : 'have it written first, with --update-baseline'
    throw new UsageError(`${path}: ${(error as Error).message}; ${advice}`)
  }
  if (!isBaseline(kept))
    throw new UsageError(
      language === 'tr'
        ? `${path}: bu bir temel dosyası değil; --update-baseline ile yeniden yazdırın`
        : `${path}: this is no baseline; have it written anew with --update-baseline`,
    )
  return kept.files
}

/** One finding a line, sorted: a change of it can be read in a review. */
export async function writeBaseline(path: string, baseline: Baseline): Promise<void> {
  await writeFile(path, `${JSON.stringify({ version: VERSION, files: baseline }, undefined, 2)}\n`)
}

function isBaseline(kept: unknown): kept is { readonly files: Baseline } {
  if (typeof kept !== 'object' || kept === null || !('version' in kept) || !('files' in kept)) return false
  const { version, files } = kept
  return version === VERSION && isRecord(files) && Object.values(files).every(isCounts)
}

function isCounts(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every(count => Number.isSafeInteger(count) && (count as number) > 0)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
