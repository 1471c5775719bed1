// Alone knows how fixes are put into a text: in order, and of two that overlap the first.
import type { Fix } from '../model/diagnostic.js'

/** The fixes that can be made in one round; the rest wait for the next. Equal ones count once. */
export function compatible(fixes: readonly Fix[]): readonly Fix[] {
  const chosen: Fix[] = []
  const ordered = fixes.toSorted((a, b) => a.start - b.start || a.end - b.end)
  for (const fix of ordered) {
    const last = chosen.at(-1)
    const touches = last && (fix.start < last.end || (fix.start === last.start && fix.end === last.end))
    if (!touches) chosen.push(fix)
  }
  return chosen
}

/** The text with one round of fixes made. */
export function fixText(text: string, fixes: readonly Fix[]): string {
  let out = ''
  let at = 0
  for (const { start, end, text: replacement } of compatible(fixes)) {
    out += text.slice(at, start) + replacement
    at = end
  }
  return out + text.slice(at)
}
