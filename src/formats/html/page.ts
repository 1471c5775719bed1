// Alone knows a web page when it sees one, read or not.
import type { Place } from '../../model/tree.js'

/** What may stand before the root: blanks, a comment, a declaration. One at a time, so that nothing is tried twice. */
const BEFORE = /\s|<!--[\s\S]*?-->|<\?[^>]*>|<!DOCTYPE[^>]*>/iy
const ROOT = /<html(?=[\s>])/iy
/** Characters; a page says early what it is. */
const START = 20_000

/** Where its root stands. */
export function htmlRoot(text: string): Place | undefined {
  const start = text.slice(0, START)
  let at = 0
  for (;;) {
    BEFORE.lastIndex = at
    if (!BEFORE.test(start)) break
    at = BEFORE.lastIndex
  }
  ROOT.lastIndex = at
  return ROOT.test(start) ? { start: at, end: ROOT.lastIndex } : undefined
}
