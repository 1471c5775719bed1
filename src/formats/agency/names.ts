// Alone knows the words of the agency dialect: RSS items whose elements have Turkish names and no namespace.
import { child, type Element, type Node, textOf } from '../../model/tree.js'

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

/** The agency's own code of the story; undefined for an item that is no item of the dialect. */
export function codeOf(item: Element): string | undefined {
  for (const name of CODES) {
    const element = child(item, name, item.uri)
    const code = element && unlessEmpty(textOf(element))
    if (code && (name !== 'NewsID' || item.children.some(isTelling))) return code
  }
  return undefined
}

function isTelling(node: Node): boolean {
  return node.kind === 'element' && TELLING.has(node.local)
}

/** Items that speak the dialect or do not: an item may hold thousands of its words. */
const speaking = new WeakMap<Element, boolean>()

function speaks(item: Element): boolean {
  let known = speaking.get(item)
  if (known === undefined) {
    known = item.local === 'item' && codeOf(item) !== undefined
    speaking.set(item, known)
  }
  return known
}

/** Whether the element is a word of the dialect, where the dialect is spoken. */
export function isOfDialect({ local, uri, parent }: Element): boolean {
  return NAMES.has(local) && parent !== undefined && uri === parent.uri && speaks(parent)
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
