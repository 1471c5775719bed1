// Alone knows the grammar of dcterms:provenance: `name; date; issue-or-URL; author`, one element per hop (RIGHTS.md §5).
//
//   hop     = name "; " date [ "; " place [ "; " author ] ]
//   date    = RFC 3339
//   place   = URL | issue | issue " <" URL ">"
//   "\" before ";", "\", "<" or ">" makes them letters; "\" before an issue says that it only looks like a URL.
import type { SourceHop } from '../../model/rights.js'
import { parseDate, rfc3339 } from '../../model/time.js'

/** Reads back equal, whatever the texts hold. Kind and item id travel in JSON only. */
export function writeHop({ name, date, issue, url, author }: SourceHop): string {
  const fields = [escaped(name), rfc3339(date) ?? '', placeOf(issue, url), escaped(author ?? '')]
  while (fields.at(-1) === '') fields.pop()
  return fields.join('; ')
}

/** Undefined when the text does not follow the grammar: then it is somebody's free text, kept as it is. */
export function readHop(text: string): Partial<SourceHop> | undefined {
  const fields = split(text)
  const [name = '', dateText = '', place = '', author = ''] = fields
  const date = parseDate(dateText)
  if (name === '' || date === undefined || fields.length > 4) return undefined
  return { name: unescaped(name), date, ...readPlace(place), ...(author && { author: unescaped(author) }) }
}

function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[\\;<>]/g, '\\$&') : text
}

const SPECIAL = /[\\;<>]/

function unescaped(text: string): string {
  return !text.includes('\\') ? text : text.replace(/\\(.)/gsu, '$1')
}

function placeOf(issue: string | undefined, url: string | undefined): string {
  if (!issue) return url ? escaped(url) : ''
  const written = `${LOOKS_LIKE_URL.test(issue) ? '\\' : ''}${escaped(issue)}`
  return url ? `${written} <${escaped(url)}>` : written
}

function readPlace(place: string): { issue?: string; url?: string } {
  const both = place.endsWith('>') ? /^(.+) <((?:[^\\<>]|\\.)*)>$/su.exec(place) : null
  if (both) return { issue: unescaped(both[1] ?? ''), url: unescaped(both[2] ?? '') }
  if (place === '') return {}
  return LOOKS_LIKE_URL.test(place) ? { url: unescaped(place) } : { issue: unescaped(place) }
}

const LOOKS_LIKE_URL = /^[a-z][a-z0-9+.-]*:/i

const BACKSLASH = 92
const SEMICOLON = 59
const BLANK = 32

/** At semicolons that no backslash precedes; one blank after each belongs to the grammar. */
function split(text: string): string[] {
  const fields: string[] = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === BACKSLASH) at++
    else if (code === SEMICOLON) {
      fields.push(text.slice(start, at))
      if (text.charCodeAt(at + 1) === BLANK) at++
      start = at + 1
    }
  }
  fields.push(text.slice(start))
  return fields
}
