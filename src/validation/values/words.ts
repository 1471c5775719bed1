// Alone knows texts that are one of a few words, and what was meant by some others.
import { broken, FINE, type Judge } from './verdict.js'

/** Another spelling in upper and lower case is mended. */
export const words =
  (rule: string, ...allowed: string[]): Judge =>
  text =>
    allowed.includes(text) ? FINE : broken(rule, { allowed: allowed.join(', ') }, lowered(text, allowed))

function lowered(text: string, allowed: readonly string[]): string | undefined {
  return allowed.find(word => word.toLowerCase() === text.toLowerCase())
}

/** What itunes:explicit was allowed to say until 2019. */
const EXPLICIT_ONCE: ReadonlyMap<string, string> = new Map([
  ['yes', 'true'],
  ['explicit', 'true'],
  ['no', 'false'],
  ['clean', 'false'],
])

/** With the white space around it, which Apple does not forgive. The old words are only a warning: all players read them. */
export const judgeExplicit: Judge = raw => {
  if (raw === 'true' || raw === 'false') return FINE
  const word = raw.trim().toLowerCase()
  const now = EXPLICIT_ONCE.get(word) ?? (word === 'true' || word === 'false' ? word : undefined)
  return broken('invalid-true-false', { allowed: 'true, false' }, now, now === undefined ? 'error' : 'warning')
}

/** One finding for the two ways to fail: not a list at all, or one with blanks where commas should be. */
export const judgeKeywords: Judge = text =>
  !text.includes(',') && /\S\s+\S/.test(text) ? broken('invalid-keywords', undefined, text.replace(/\s+/g, ', ')) : FINE

const ROBOTS = /^(?:all|none|(?:no)?index|(?:no)?follow|noarchive|nosnippet|noimageindex|notranslate)$/i

/** Directives with commas between. */
export const judgeRobots: Judge = text =>
  text.split(',').every(word => ROBOTS.test(word.trim())) ? FINE : broken('invalid-meta-content')
