// Alone knows when two names mean the same news agency.
import { slugify } from '../model/text.js'

/** Folded full name → folded short name. */
const ALIASES: Readonly<Record<string, string>> = {
  'anadolu-ajansi': 'aa',
  'anadolu-agency': 'aa',
  'demiroren-haber-ajansi': 'dha',
  'dogan-haber-ajansi': 'dha',
  'ihlas-haber-ajansi': 'iha',
  'ihlas-news-agency': 'iha',
  'anka-haber-ajansi': 'anka',
  'anka-news-agency': 'anka',
  'ilke-haber-ajansi': 'ilkha',
  'associated-press': 'ap',
  'the-associated-press': 'ap',
  'agence-france-presse': 'afp',
}

const KNOWN: ReadonlySet<string> = new Set([...Object.values(ALIASES), 'igfa', 'reuters', 'dpa'])

/** `AA`, `aa`, `Anadolu Ajansı`, `Anadolu Ajansı (AA)` → `aa`; any other name folded. Empty when nothing is left. */
export function agencyKey(name: string): string {
  const inside = /\(([^()]+)\)/.exec(name)?.[1]
  const outside = slugify(name.replace(/\([^()]*\)/g, ' '))
  for (const written of [outside, inside === undefined ? '' : slugify(inside)]) {
    const key = ALIASES[written] ?? written
    if (KNOWN.has(key)) return key
  }
  return outside || slugify(name)
}

/** True of the agencies whose bylines are common in Türkiye (RIGHTS.md §3.7, §7), however they are written. */
export function isKnownAgency(name: string): boolean {
  return KNOWN.has(agencyKey(name))
}

/** True when `names` holds that agency under any of its spellings. */
export function listsAgency(names: readonly string[], agency: string): boolean {
  const key = agencyKey(agency)
  return key !== '' && names.some(name => agencyKey(name) === key)
}
