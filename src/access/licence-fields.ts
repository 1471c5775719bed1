// Alone knows what may be said of a licensee, one row each: the same in the panel, on the API and on the command line.
import type { Categories } from '../model/categories.js'
import { FORMAT_NAMES, type FormatName } from '../model/channel.js'
import type { Reason } from '../model/draft.js'
import { EXTENTS, MEDIA_EXTENTS } from '../model/extent.js'
import {
  day,
  daysInOrder,
  FieldProblem,
  type Fields,
  list,
  oneOf,
  readFields,
  short,
  slug,
  slugOfName,
  slugs,
  wholeNumber,
} from '../model/fields.js'
import type { Licence } from '../model/licensee.js'

/** A contract that gives nothing is none: its keys are revoked. */
export const LICENCE_EXTENTS = EXTENTS.filter(extent => extent !== 'nothing')

export const LICENCE_FIELDS = {
  slug: { about: { tr: 'kısa ad: a-z, 0-9, tire', en: 'short name: a-z, 0-9, hyphens' }, read: slug },
  name: { about: { tr: 'adı', en: 'its name' }, read: short },
  extent: {
    about: { tr: 'sözleşmenin verdiği ölçü', en: 'what the contract gives' },
    read: oneOf(LICENCE_EXTENTS),
  },
  categories: {
    about: { tr: 'kategoriler; yazılmazsa hepsi', en: 'categories; all unless said' },
    read: slugs,
  },
  formats: {
    about: { tr: 'biçimler; yazılmazsa hepsi', en: 'formats; all unless said' },
    read: formats,
  },
  agencies: {
    about: {
      tr: 'haberlerini bizden alabileceği ajanslar: kendi aboneliği olanlar',
      en: 'agencies whose copy it may have through us: those it subscribes to itself',
    },
    read: list,
  },
  pictures: {
    about: { tr: 'görsellerden en çok ne verilir', en: 'most that is given of pictures, films and sounds' },
    read: oneOf(MEDIA_EXTENTS),
  },
  excerptWords: {
    about: { tr: 'bir özetin en çok sözcüğü', en: 'most words of an excerpt' },
    read: wholeNumber(5, 500),
  },
  quota: {
    about: { tr: 'günde en çok çekim; yazılmazsa sınırsız', en: 'most pulls a day; any number unless said' },
    read: wholeNumber(1, 100_000_000),
  },
  validFrom: { about: { tr: 'sözleşmenin ilk günü', en: 'first day of the contract: 2026-03-01' }, read: day },
  validUntil: { about: { tr: 'sözleşmenin son günü', en: 'last day of the contract' }, read: day },
  reference: {
    about: { tr: 'yazılı sözleşmenin numarası ya da yeri', en: 'number of the written contract, or where it is kept' },
    read: short,
  },
  contact: {
    about: {
      tr: 'geri çekmede kime haber verilir: kurumun adresi',
      en: 'whom to tell of a withdrawal: an address of the organisation',
    },
    read: short,
  },
} as const satisfies Fields

export type LicenceField = keyof typeof LICENCE_FIELDS

/** The contract, or everything that is wrong with what was said. */
export function readLicence(
  said: Readonly<Record<string, unknown>>,
  categories: Categories,
): Licence | { readonly reasons: readonly Reason[] } {
  const { values, reasons } = readFields(LICENCE_FIELDS, said, categories)
  const wrong = new Set(reasons.map(({ field }) => field))
  const { name, extent, slug: given, agencies = [], ...terms } = values
  if (name === undefined && !wrong.has('name')) reasons.push({ field: 'name', message: NAMELESS })
  if (extent === undefined && !wrong.has('extent'))
    reasons.push({ field: 'extent', message: NO_EXTENT, allowed: LICENCE_EXTENTS })
  const made = given ?? slugOfName(String(name ?? ''))
  if (name !== undefined && !wrong.has('slug') && made === '') reasons.push({ field: 'slug', message: NO_SLUG })
  reasons.push(...daysInOrder(values))
  return reasons.length > 0 ? { reasons } : ({ slug: made, name, extent, agencies, ...terms } as Licence)
}

/** `json` is what the address ends in. */
function formats(said: string): FormatName[] {
  return list(said).map(name => {
    const found = FORMAT_NAMES.find(known => known === name || (name === 'json' && known === 'json-feed'))
    if (found) return found
    throw new FieldProblem({ tr: `"${name}" diye bir biçim yok`, en: `there is no format "${name}"` }, FORMAT_NAMES)
  })
}

const NAMELESS = { tr: 'bir ad gerekir', en: 'a name is needed' }
const NO_SLUG = {
  tr: 'addan kısa ad çıkmıyor; bir kısa ad yazın',
  en: 'no short name can be made of the name; say one',
}
const NO_EXTENT = { tr: 'sözleşmenin ne verdiği söylenmemiş', en: 'it is not said what the contract gives' }
