// Alone knows the words of the agency dialect: RSS items whose elements have Turkish names and no namespace.
import { type Element, textOf } from '../../model/tree.js'

/** Elements by which an agency names a story, the surest first. The second variant of the dialect has the last two. */
const CODES = ['HaberKodu', 'HaberID', 'NewsID'] as const

/** Elements that stand in an item of either variant (docs/agency-feeds.md says which was seen where). */
const NAMES: ReadonlySet<string> = new Set([
  ...CODES,
  'UstKategori',
  'Kategori',
  'Sehir',
  'Ulke',
  'SonDakika',
  'body',
  'SonHaberGuncellenmeTarihi',
  'SonFotografEklenmeTarihi',
  'SonVideoEklenmeTarihi',
  'images',
  'small_images',
  'Aciklamalar',
  'videos',
])

/** Names that only this dialect has: a NewsID alone is anybody's. */
const TELLING: ReadonlySet<string> = new Set([
  'UstKategori',
  'Kategori',
  'Sehir',
  'SonHaberGuncellenmeTarihi',
  'SonFotografEklenmeTarihi',
])

/** Asked for every element that the rules do not know, so each item is looked through once. */
const known = new WeakMap<Element, string>()

/** The agency's own code of the story; undefined for an item that is no item of the dialect. */
export function codeOf(item: Element): string | undefined {
  let code = known.get(item)
  if (code === undefined) {
    code = item.local === 'item' ? findCode(item) : ''
    known.set(item, code)
  }
  return code || undefined
}

function findCode(item: Element): string {
  const codes = new Map<string, string>()
  let telling = false
  for (const child of item.children) {
    if (child.kind !== 'element' || child.uri !== item.uri) continue
    if (TELLING.has(child.local)) telling = true
    if ((CODES as readonly string[]).includes(child.local) && !codes.has(child.local)) {
      const text = unlessEmpty(textOf(child))
      if (text) codes.set(child.local, text)
    }
  }
  return codes.get('HaberKodu') ?? codes.get('HaberID') ?? (telling ? codes.get('NewsID') : undefined) ?? ''
}

/** Whether the element is a word of the dialect, where the dialect is spoken. */
export function isOfDialect({ local, uri, parent }: Element): boolean {
  return NAMES.has(local) && parent !== undefined && uri === parent.uri && codeOf(parent) !== undefined
}

/** The dialect writes `-` where it has nothing to say. */
export function unlessEmpty(text: string | undefined): string | undefined {
  const trimmed = text?.trim()
  return trimmed && !/^[-–—]+$/.test(trimmed) ? trimmed : undefined
}

/**
 * Rules that every item of the dialect breaks: it has elements without a namespace, dates as Turkish sites write them, no
 * guid, and references in titles. The validator says so; none of it makes a story of the agency's a worse story.
 */
export const CUSTOMARY: ReadonlySet<string> = new Set([
  'agency-dialect',
  'undefined-element',
  'invalid-rfc2822-date',
  'missing-guid',
  'contains-html',
])
