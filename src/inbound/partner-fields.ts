// Alone knows what may be said of a partner, one row each: the same in partners.opml, on the API and on the command line.
import type { Categories } from '../model/categories.js'
import type { Reason } from '../model/draft.js'
import { EXTENTS, MEDIA_EXTENTS } from '../model/extent.js'
import {
  day,
  daysInOrder,
  type Field,
  FieldProblem,
  list,
  oneOf,
  readFields,
  short,
  slug as slugOfAnybody,
  slugOfName,
  slugs,
  text,
  wholeNumber,
} from '../model/fields.js'
import { SELF } from '../model/key.js'
import { type Contract, GATE_LEVELS, MERGE_LEVELS, ON_MALFORMED, type Partner } from '../model/partner.js'
import { CONTENT_CLASSES } from '../model/rights.js'
import { slugify } from '../model/text.js'
import { parseUrl } from '../model/url.js'

/** As said: texts, lists as arrays or parted by commas, `paused` as a boolean or a word. */
export type PartnerFields = Readonly<Partial<Record<FieldName, unknown>>>

export const PARTNER_FIELDS = {
  slug: { about: { tr: 'kısa ad: a-z, 0-9, tire', en: 'short name: a-z, 0-9, hyphens' }, read: slug },
  name: { about: { tr: 'kaynak zincirindeki adı', en: 'its name in source chains' }, read: text },
  feedUrl: { about: { tr: 'besleme adresi', en: 'address of the feed' }, read: webAddress },
  site: { about: { tr: 'ana sayfa', en: 'home page' }, read: webAddress },
  owner: {
    about: { tr: 'self: kendi yayın sisteminiz', en: 'self: your own CMS, its items become own articles' },
    read: oneOf(['partner', SELF]),
  },
  extent: {
    about: { tr: 'sözleşmenin verdiği ölçü', en: 'what the contract lets you show; without one the headline' },
    read: oneOf(EXTENTS),
  },
  mayPassOn: { about: { tr: 'aktarabileceği ajanslar', en: 'agencies it may pass on to you' }, read: list },
  pictures: {
    about: { tr: 'görsellerden en çok ne gösterilir', en: 'most that may be shown of its pictures, films and sounds' },
    read: oneOf(MEDIA_EXTENTS),
  },
  excerptWords: {
    about: { tr: 'bir özetin en çok sözcüğü', en: 'most words of an excerpt' },
    read: wholeNumber(5, 500),
  },
  validFrom: { about: { tr: 'sözleşmenin ilk günü', en: 'first day of the contract: 2026-03-01' }, read: day },
  validUntil: { about: { tr: 'sözleşmenin son günü', en: 'last day of the contract' }, read: day },
  reference: {
    about: { tr: 'yazılı sözleşmenin numarası ya da yeri', en: 'number of the written contract, or where it is kept' },
    read: short,
  },
  merge: {
    about: {
      tr: 'yes; alone: haberi başkasınınkiyle birleştirilmez; no: başka kaynağın yanında gösterilemez, alınmaz',
      en: "yes; alone: its story is never one with another's; no: may not stand beside other sources, so it is not taken in",
    },
    read: oneOf(MERGE_LEVELS),
  },
  maxDaily: {
    about: { tr: 'günde en çok yeni öğe', en: 'most new items a day' },
    read: wholeNumber(1, 10_000),
  },
  keepDays: {
    about: { tr: 'ilk yayından sonra gösterildiği gün', en: 'days an item is shown after its first publication' },
    read: wholeNumber(1, 3650),
  },
  priority: {
    about: {
      tr: 'haber birkaç kaynaktan gelirse büyüğü gösterilir, 0–100; yazılmazsa 0',
      en: 'of several sources of one story the higher is shown, 0–100; 0 unless said',
    },
    read: wholeNumber(0, 100),
  },
  categories: { about: { tr: 'her öğeye verilen kategoriler', en: 'categories given to every item' }, read: slugs },
  class: {
    about: { tr: 'türü söylenmeyen kendi öğelerin türü', en: 'class of own items that state none' },
    read: oneOf(CONTENT_CLASSES),
  },
  gate: {
    about: { tr: 'hangi bulgu karantinaya gönderir', en: 'which findings send an item to quarantine' },
    read: oneOf(GATE_LEVELS),
  },
  onMalformed: {
    about: { tr: 'bozuk belgeye ne yapılır', en: 'what is done with broken documents' },
    read: oneOf(ON_MALFORMED),
  },
  paused: { about: { tr: 'sorulmasın', en: 'not polled' }, read: said => truth(said) },
  file: { about: { tr: 'adres yerine okunan dosya', en: 'file read instead of the address' }, read: fileBelow },
} as const satisfies Readonly<Record<string, Field>>

export type FieldName = keyof typeof PARTNER_FIELDS

/** The partner, or everything that is wrong with what was said. Fields that were not said get their defaults. */
export function readPartner(
  said: Readonly<Record<string, unknown>>,
  categories: Categories,
): Partner | { readonly reasons: readonly Reason[] } {
  const { values, reasons } = readFields(PARTNER_FIELDS, said, categories)
  reasons.push(...together(values, said))
  return reasons.length > 0 ? { reasons } : partnerOf(values)
}

/** What only shows when the fields are seen side by side. */
function together(values: Partial<Record<FieldName, unknown>>, said: Readonly<Record<string, unknown>>): Reason[] {
  const reasons: Reason[] = []
  if (!said.feedUrl)
    reasons.push({
      field: 'feedUrl',
      message: { tr: 'beslemenin adresi gerekir', en: 'the address of the feed is needed' },
    })
  const ofContract = CONTRACT_TERMS.filter(name => isSaid(said[name]))
  if (ofContract.length > 0 && values.extent === undefined)
    reasons.push({
      field: 'extent',
      message: {
        tr: `${ofContract.join(', ')} sözleşme ister: extent yazın`,
        en: `${ofContract.join(', ')} needs a contract: say extent`,
      },
      allowed: EXTENTS,
    })
  reasons.push(...daysInOrder(values))
  if (values.owner === SELF)
    for (const field of LIMITS_OF_OTHERS.filter(name => isSaid(said[name])))
      reasons.push({ field, message: { tr: 'kendi yayınınız için değil', en: 'not for owner: self' } })
  if (values.class !== undefined && values.owner !== SELF)
    reasons.push({ field: 'class', message: { tr: 'yalnız owner: self için', en: 'only for owner: self' } })
  return reasons
}

/** Terms of a contract: without `extent` there is none. */
const CONTRACT_TERMS = [
  'mayPassOn',
  'pictures',
  'excerptWords',
  'validFrom',
  'validUntil',
  'reference',
] as const satisfies readonly FieldName[]
/** What bounds others' items; our own are bounded by ourselves. */
const LIMITS_OF_OTHERS = ['merge', 'maxDaily', 'keepDays', 'priority'] as const satisfies readonly FieldName[]

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
}

function partnerOf(values: Partial<Record<FieldName, unknown>>): Partner {
  const feedUrl = values.feedUrl as string
  const host = new URL(feedUrl).hostname.replace(/^www\./, '')
  const name = (values.name as string | undefined) ?? host
  const contract = contractOf(values)
  return {
    slug: (values.slug as string | undefined) ?? (slugOfName(name) || slugify(host)),
    name,
    feedUrl,
    ...(values.site !== undefined && { site: values.site as string }),
    ...(values.file !== undefined && { file: values.file as string }),
    owner: (values.owner as Partner['owner'] | undefined) ?? 'partner',
    ...(contract && { contract }),
    ...(given(values, LIMITS_OF_OTHERS) as Pick<Partner, (typeof LIMITS_OF_OTHERS)[number]>),
    categories: (values.categories as string[] | undefined) ?? [],
    ...(values.class !== undefined && { class: values.class as Partner['class'] }),
    gate: (values.gate as Partner['gate'] | undefined) ?? 'errors',
    onMalformed: (values.onMalformed as Partner['onMalformed'] | undefined) ?? 'repair',
    paused: (values.paused as boolean | undefined) ?? false,
  }
}

function contractOf(values: Partial<Record<FieldName, unknown>>): Contract | undefined {
  if (values.extent === undefined) return undefined
  return { extent: values.extent, mayPassOn: [], ...given(values, CONTRACT_TERMS) } as unknown as Contract
}

function given(values: Partial<Record<FieldName, unknown>>, names: readonly FieldName[]): Record<string, unknown> {
  return Object.fromEntries(names.flatMap(name => (values[name] === undefined ? [] : [[name, values[name]]])))
}

/** The partner as its fields, for a change of some of them. */
export function fieldsOf({ contract, ...partner }: Partner): Record<string, unknown> {
  return { ...partner, ...contract }
}

function slug(said: string): string {
  slugOfAnybody(said)
  if (said === SELF) throw new FieldProblem({ tr: '"self" yayının kendisidir', en: '"self" is the newsroom itself' })
  return said
}

function webAddress(said: string): string {
  const url = parseUrl(said)
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
    throw new FieldProblem({
      tr: 'parolasız bir http(s) adresi beklenir',
      en: 'an http(s) address without password is expected',
    })
  return url.href
}

function truth(said: string): boolean {
  if (/^(?:true|yes|evet|1)$/i.test(said)) return true
  if (/^(?:false|no|hayır|0)$/i.test(said)) return false
  throw new FieldProblem({ tr: 'true ya da false beklenir', en: 'true or false is expected' }, ['true', 'false'])
}

function fileBelow(said: string): string {
  if (said.startsWith('/') || said.includes('\\') || /^[a-z]:/i.test(said) || said.split('/').includes('..'))
    throw new FieldProblem({
      tr: 'akışlar klasörünün altında bir dosya beklenir',
      en: 'a file below the feeds folder is expected',
    })
  return said
}
