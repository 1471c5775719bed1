// Alone reads the dateline a story opens with: `KARS (ANKA) –`, `Ad SOYAD/İSTANBUL, (DHA)-`, `(KARS) - …` (RIGHTS.md §7).
import type { Agencies } from './agencies.js'
import { isPerson } from './people.js'
import { isAlsoAWord, isKnownPlace } from './places.js'

export interface Dateline {
  /** As written, up to and including the dash. */
  readonly written: string
  /** As written: "KARS". */
  readonly place?: string
  /** As written: "AA". */
  readonly agency?: string
  readonly reporters: readonly string[]
}

/** Characters of a line that are looked at. */
const REACH = 200

const DASH = '[-–—]'
const SIGNED = new RegExp(`^([^()]{0,120}?|\\([^()]{2,40}\\)\\s*)\\s*,?\\s*\\(([^()]{2,30})\\)\\s*(?:${DASH}|$)`, 'u')
const PLACED = new RegExp(`^(\\()?([^()]{2,120}?)(\\))?\\s*${DASH}\\s+(?=\\S)`, 'u')
/** `(AA) - ANKARA`, and then a dash, a stop or nothing. */
const AFTER = new RegExp(`^\\s*(\\p{Lu}[\\p{Lu} ’']{1,40}?)\\s*(?:$|[.,:]|${DASH}\\s)`, 'u')
const PLACE = /^\p{Lu}[\p{Lu} .’'/-]{1,60}$/u

/**
 * Undefined for any other line. A match counts only where an agency is named, or the place is a province or a capital and a
 * blank follows the dash: `ABD-İran …` and `CHP - AKP` have the same shape.
 */
export function datelineOf(line: string, agencies: Agencies): Dateline | undefined {
  const head = line.slice(0, REACH)
  return signedBy(head, agencies) ?? placedAt(head)
}

function signedBy(head: string, agencies: Agencies): Dateline | undefined {
  const found = SIGNED.exec(head)
  const [written = '', before = '', sign = ''] = found ?? []
  const agency = sign.trim()
  if (!found || !agencies.isSign(agency)) return undefined
  const said = before.trim().replace(/^\((.*)\)$/u, '$1')
  if (said === '') {
    // The sign alone opens a story only before a dash.
    if (!/[-–—]$/u.test(written)) return undefined
    const after = AFTER.exec(head.slice(written.length))
    const place = after?.[1]
    if (!place || !isKnownPlace(place)) return { written: written.trim(), agency, reporters: [] }
    return { written: head.slice(0, written.length + after[0].length).trim(), place, agency, reporters: [] }
  }
  const { place, reporters } = apart(said)
  // `ANADOLU AJANSI (AA) - …` tells of the agency.
  if (place === undefined || !PLACE.test(place) || agencies.isName(place)) return undefined
  return { written: written.trim(), place, agency, reporters }
}

function placedAt(head: string): Dateline | undefined {
  const found = PLACED.exec(head)
  if (!found || (found[1] === undefined) !== (found[3] === undefined)) return undefined
  const [written, bracket, said = ''] = found
  const { place, reporters } = apart(said.trim())
  if (place === undefined || !isKnownPlace(place)) return undefined
  const next = /^[\p{L}\p{N}’'.]+/u.exec(head.slice(written.length))?.[0] ?? ''
  // `KARS - ARDAHAN yolu`, `ORDU - POLİS iş birliği`: a road and two nouns.
  if (bracket === undefined && (isKnownPlace(next) || (isAlsoAWord(place) && isShouted(next)))) return undefined
  return { written: written.trim(), place, reporters }
}

function isShouted(word: string): boolean {
  return word.length > 1 && word === word.toLocaleUpperCase('tr') && /\p{Lu}/u.test(word)
}

/** Reporters before the last slash; a district there belongs to the place. */
function apart(said: string): { readonly place?: string; readonly reporters: readonly string[] } {
  const slash = said.lastIndexOf('/')
  if (slash === -1) return { place: said, reporters: [] }
  const names = said
    .slice(0, slash)
    .split(/\s*[-–—,]\s*/u)
    .filter(name => name !== '')
  if (names.length > 0 && names.every(isPerson)) return { place: said.slice(slash + 1).trim(), reporters: names }
  return PLACE.test(said) && names.length === 1 ? { place: said, reporters: [] } : { reporters: [] }
}
