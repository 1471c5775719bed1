// Alone knows how news agencies are written where a Turkish story names its origin (RIGHTS.md §7).
import { slugify } from '../../model/text.js'

/** As they stand in brackets and as last lines: letter for letter, so that no word of a sentence is taken for one. */
const SIGNS: ReadonlySet<string> = new Set(
  'AA DHA İHA IHA ANKA İGFA IGFA İLKHA ILKHA UHA THA AFP AP DPA Reuters REUTERS'.split(' '),
)

/** As they are called after "Kaynak:", folded. */
const NAMES: ReadonlySet<string> = new Set([
  ...[...SIGNS].map(slugify),
  'anadolu-ajansi',
  'demiroren-haber-ajansi',
  'dogan-haber-ajansi',
  'ihlas-haber-ajansi',
  'anka-haber-ajansi',
  'ilke-haber-ajansi',
  'igf-haber-ajansi',
  'associated-press',
  'agence-france-presse',
])

export interface Agencies {
  /** The text is an agency's sign, written as agencies write it. */
  isSign(text: string): boolean
  /** The text names an agency, in whatever letters. */
  isName(text: string): boolean
}

/** Those known everywhere, and those that contracts name: `Turna Haber Ajansı (TUHA)` is known as either. */
export function agenciesWith(named: readonly string[]): Agencies {
  const forms = named.flatMap(name => [
    name.replace(/\([^()]*\)/g, ' ').trim(),
    ...[...name.matchAll(/\(([^()]+)\)/g)].map(found => (found[1] ?? '').trim()),
  ])
  // A sign is short and in capitals; a whole name in brackets is as good.
  const signs = new Set(forms.filter(form => form !== ''))
  const names = new Set(forms.map(slugify).filter(form => form !== ''))
  return {
    isSign: text => SIGNS.has(text) || signs.has(text),
    isName: text => {
      const name = slugify(text)
      return name !== '' && (NAMES.has(name) || names.has(name))
    },
  }
}

/** Hosts from which agencies serve their subscribers. */
const HOSTS: readonly (readonly [host: string, agency: string])[] = [
  ['iha.com.tr', 'İHA'],
  ['aa.com.tr', 'AA'],
  ['dha.com.tr', 'DHA'],
]

/** The agency whose server an address names. */
export function agencyAtHost(address: string | undefined): string | undefined {
  const host = /^https?:\/\/([^/?#@:]+)(?=[/?#:]|$)/i.exec(address ?? '')?.[1]?.toLowerCase()
  return host && HOSTS.find(([known]) => host === known || host.endsWith(`.${known}`))?.[1]
}
