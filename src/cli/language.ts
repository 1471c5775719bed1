// Alone knows in which language a command speaks (DESIGN.md §5.1).
import type { Language } from '../model/text.js'

/** `--lang`, then LC_ALL or LANG starting with `tr`, else English. */
export function languageOf(env: Readonly<Record<string, string | undefined>>, flag?: string): Language {
  if (flag === 'tr' || flag === 'en') return flag
  return /^tr/i.test(env.LC_ALL || env.LANG || '') ? 'tr' : 'en'
}
