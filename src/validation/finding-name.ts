// Alone knows by what a finding is known again in a later version of the document: not by its line, nor its place in a list.
import { createHash } from 'node:crypto'
import type { Diagnostic } from '../model/diagnostic.js'

/** Characters up to which a value is written out: a person who reviews a baseline reads it. */
const READABLE = 80

/** Rule, path without the numbers of its steps, and what was found there. Equal findings are named alike. */
export function findingName({ rule, path, value = '' }: Diagnostic): string {
  const steps = path.replace(/\[\d+\]|(?<=\/)\d+(?=\/|$)/g, '')
  return [rule, steps, shortened(value.toWellFormed())].filter(Boolean).join(' ')
}

/** Long values that begin alike are still different ones. */
function shortened(value: string): string {
  if (value.length <= READABLE) return value
  return `${value.slice(0, READABLE).toWellFormed()}…${digest(value)}`
}

/** One for each, in their order; of equal findings the first, the second and so on. */
export function fingerprints(diagnostics: readonly Diagnostic[]): readonly string[] {
  const seen = new Map<string, number>()
  return diagnostics.map(found => {
    const name = findingName(found)
    const number = (seen.get(name) ?? 0) + 1
    seen.set(name, number)
    return `${digest(name)}:${number}`
  })
}

/** 64 bits tell apart whatever one document holds. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
