// Alone knows when two names mean the same news agency.
import { slugify } from '../model/text.js'
import { remembered } from './remembered.js'

/** Folded full name → folded short name. */
const ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries({
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
  }),
)

const KNOWN: ReadonlySet<string> = new Set([...ALIASES.values(), 'igfa', 'reuters', 'dpa'])

/** Each name it goes by, folded: `Turna Haber Ajansı (TUHA)` → `turna-haber-ajansi`, `tuha`. */
export const agencyNames = remembered((written): readonly string[] => {
  const inside = [...written.matchAll(/\(([^()]+)\)/g)].map(match => match[1] ?? '')
  const names = [written.replace(/\([^()]*\)/g, ' '), ...inside].map(slugify).filter(name => name !== '')
  return [...new Set(names.map(name => ALIASES.get(name) ?? name))]
})

/** True of the agencies whose bylines are common in Türkiye (RIGHTS.md §3.7, §7), however they are written. */
export function isKnownAgency(name: string): boolean {
  return agencyNames(name).some(known => KNOWN.has(known))
}

/** True when `list` holds that agency under any of the names it goes by. */
export function listsAgency(list: readonly string[], agency: string): boolean {
  const names = agencyNames(agency)
  return list.some(listed => agencyNames(listed).some(name => names.includes(name)))
}
