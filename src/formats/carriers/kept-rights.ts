// Alone knows which rights statements of others are written back, word for word, into the format they came from.
import type { RawRight } from '../../model/rights.js'
import { isMediaType } from '../writing/media-type.js'
import { webAddress } from '../writing/uri.js'

interface Said {
  readonly raw: readonly RawRight[]
}

/** An element as it came: name with our prefix, text. */
export interface KeptElement {
  readonly name: string
  readonly value: string
}

/** Elements that the W3C's validator knows and finds in order in an item; any others would make our document draw a finding
 *  (DESIGN.md §6.1) and travel in JSON `_rights.raw` only. */
const WRITABLE = new Set([
  'creativeCommons:license',
  'dcterms:accessRights',
  'dcterms:license',
  'dcterms:provenance',
  'dcterms:rights',
  'dcterms:rightsHolder',
])

/** Carriers whose text is a notice for people. They share one element, which may stand only once. */
const NOTICES: Readonly<Record<'rss' | 'atom', ReadonlySet<string>>> = {
  rss: new Set(['dc:rights', 'copyright', 'atom:rights']),
  // `copyright` is Atom 0.3's name for it.
  atom: new Set(['rights', 'copyright', 'dc:rights']),
}

export function keptElements({ raw }: Said, format: 'rss' | 'atom'): KeptElement[] {
  return raw.flatMap(right => {
    const name = nameIn(right, format)
    if (!name || !WRITABLE.has(name)) return []
    const value = name === 'creativeCommons:license' ? webAddress(right.value) : right.value
    return value ? [{ name, value }] : []
  })
}

/** Licence links of others, as addresses. */
export function keptLicences({ raw }: Said, format: 'rss' | 'atom'): { href: string; type?: string }[] {
  return raw.flatMap(right => {
    const { rel, href = '', type } = right.attributes ?? {}
    return rel === 'license' && nameIn(right, format)?.replace('atom:', '') === 'link'
      ? [{ href, ...(type && isMediaType(type) && { type }) }]
      : []
  })
}

/** Our notice, and after it what others said and our notice does not repeat: nothing may be removed (FSEK Ek Madde 4/1). */
export function noticeWith(notice: string, { raw }: Said, format: 'rss' | 'atom'): string {
  const texts = [notice]
  // What the feed says counts for items that say nothing themselves (RIGHTS.md §3.1).
  const own = raw.some(right => right.scope === 'item' && NOTICES[format].has(nameIn(right, format) ?? ''))
  for (const right of raw) {
    if (own && right.scope === 'inherited') continue
    const text = right.value.trim()
    if (NOTICES[format].has(nameIn(right, format) ?? '') && text && !texts.some(said => said.includes(text)))
      texts.push(text)
  }
  return texts.filter(text => text !== '').join('\n')
}

function nameIn({ carrier }: RawRight, format: 'rss' | 'atom'): string | undefined {
  return carrier.startsWith(`${format}:`) ? carrier.slice(format.length + 1) : undefined
}
