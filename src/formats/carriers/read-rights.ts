// Alone reads rights from the elements of an item and of the feed around it. Item beats feed (RIGHTS.md §3.1).

import type { RightsDraft } from '../../model/draft.js'
import { type RawRight, RESERVATIONS, type SourceHop } from '../../model/rights.js'
import { type Element, textOf } from '../../model/tree.js'
import { isUrl } from '../../model/url.js'
import { constructText } from '../reading/element-text.js'
import { readHop } from './provenance.js'
import { machinesOf } from './read-rsl.js'
import { carrierKind, carriesRights } from './rights-carriers.js'

export interface Vocabulary {
  readonly format: 'rss' | 'atom'
  /** Namespace of the core elements. */
  readonly core: string
  /** Text of the document, for what is kept word for word. */
  readonly source: string
}

export interface Circle extends Vocabulary {
  readonly language: string | undefined
  /** Epoch milliseconds at which the item says it was published. */
  readonly publishedAt: number | undefined
}

interface Found {
  readonly name: string
  readonly element: Element
  readonly right: RawRight
}

/** `around`: of the feed, and of an Atom source inside the item, nearest first. */
export function readRights(item: Element, around: readonly InheritedRights[], circle: Circle): RightsDraft {
  const found = carriersIn(item, circle, 'item')
  for (const inherited of around) for (const one of inherited) found.push(one)
  const rights: { -readonly [Name in keyof RightsDraft]: RightsDraft[Name] } = {}
  const notice = noticeOf(found)
  if (notice) rights.notice = { [circle.language?.toLowerCase().startsWith('en') ? 'en' : 'tr']: notice }
  const holder = textNamed(found, 'dcterms:rightsHolder')
  if (holder) rights.holder = { name: holder }
  const licenseUrl = licenceOf(found)
  if (licenseUrl) rights.licenseUrl = licenseUrl
  const reservation = reservationOf(found)
  if (reservation) rights.reservation = reservation
  const sourceChain = chainOf(found, circle.publishedAt)
  if (sourceChain.length > 0) rights.sourceChain = sourceChain
  const ai = machinesOf(found.filter(({ name }) => name === 'rsl:content').map(({ element }) => element))
  if (ai) rights.ai = ai
  if (found.length > 0) rights.raw = found.map(({ right }) => right)
  return rights
}

/** What the items in a feed take from it. */
export type InheritedRights = readonly Found[]

/** Read once a feed, not once an item: a feed has as many children as it has items. */
export function inheritedRights(element: Element, vocabulary: Vocabulary): InheritedRights {
  return carriersIn(element, vocabulary, 'inherited')
}

function carriersIn(element: Element, circle: Vocabulary, scope: RawRight['scope']): Found[] {
  const found: Found[] = []
  for (const child of element.children) {
    if (child.kind !== 'element') continue
    const kind = carrierKind(child, circle.core)
    const { name } = kind
    if (!carriesRights(child, kind)) {
      if (HOLDS_MEDIA.has(name)) found.push(...mediaCarriers(child, name, circle, scope))
      // A feed's own source is not where its items come from.
    } else if (scope === 'item' || (name !== 'source' && name !== 'dc:source'))
      found.push({ name, element: child, right: rawOf(child, `${circle.format}:${name}`, scope, circle.source) })
  }
  return found
}

const HOLDS_MEDIA = new Set(['media:content', 'media:group'])

/** What stands inside a medium is kept with the path that leads to it. */
function mediaCarriers(element: Element, path: string, circle: Vocabulary, scope: RawRight['scope']): Found[] {
  return carriersIn(element, circle, scope).map(({ element, right }) => {
    const inner = right.carrier.slice(circle.format.length + 1)
    return { name: `${path}/${inner}`, element, right: { ...right, carrier: `${circle.format}:${path}/${inner}` } }
  })
}

function rawOf(element: Element, carrier: string, scope: RawRight['scope'], source: string): RawRight {
  const value = holdsElements(element)
    ? source.slice(element.startTagEnd, source.lastIndexOf('</', element.end - 1))
    : textOf(element)
  if (element.attributes.length === 0) return { carrier, value, scope }
  const attributes = Object.fromEntries(
    element.attributes.map(({ prefix, local, value }) => [prefix ? `${prefix}:${local}` : local, value]),
  )
  return { carrier, value, attributes, scope }
}

function holdsElements({ children }: Element): boolean {
  for (const { kind } of children) if (kind === 'element') return true
  return false
}

const NOTICES = ['dc:rights', 'rights', 'atom:rights', 'copyright', 'dcterms:rights', 'prism:copyright']

/** The item's before the feed's, and in each the first element of the first name that says something. */
function noticeOf(found: readonly Found[]): string | undefined {
  const candidates = found.filter(({ name }) => NOTICES.includes(name))
  for (const scope of SCOPES)
    for (const name of candidates.length > 0 ? NOTICES : []) {
      const match = candidates.find(one => one.name === name && one.right.scope === scope)
      const text = match && constructText(match.element)
      if (text) return text
    }
  return undefined
}

const SCOPES = ['item', 'inherited'] as const

function textNamed(found: readonly Found[], name: string): string | undefined {
  return found.find(one => one.name === name && one.right.value.trim() !== '')?.right.value.trim()
}

const LICENCES = ['link', 'atom:link', 'creativeCommons:license', 'cc:license', 'dcterms:license']

/** The first that is an address, in document order, the item's before the feed's. */
function licenceOf(found: readonly Found[]): string | undefined {
  for (const { name, right } of found) {
    if (!LICENCES.includes(name)) continue
    const address = right.attributes?.href ?? right.attributes?.['rdf:resource'] ?? right.value.trim()
    if (isUrl(address)) return address
  }
  return undefined
}

/** The strictest word of the enumeration that the nearest circle says; other words stay in raw. */
function reservationOf(found: readonly Found[]): string | undefined {
  for (const scope of SCOPES) {
    let strictest = -1
    for (const { name, right } of found)
      if (name === 'dcterms:accessRights' && right.scope === scope)
        strictest = Math.max(strictest, WORDS.indexOf(right.value.trim().toLowerCase()))
    if (strictest >= 0) return RESERVATIONS[strictest]
  }
  return undefined
}

const WORDS: readonly string[] = RESERVATIONS

/**
 * Provenance elements that follow the grammar, in document order: hop 0 is the original publisher. Else what `source`
 * says: the channel the item came from, whose date is the item's own. A source without a name stays in raw.
 */
function chainOf(found: readonly Found[], publishedAt: number | undefined): Partial<SourceHop>[] {
  // An Atom source is a feed's head, read where entries are.
  const items = found.filter(({ right, element }) => right.scope === 'item' && !holdsElements(element))
  const hops: Partial<SourceHop>[] = []
  for (const { name, right } of items) {
    const hop = name === 'dcterms:provenance' ? readHop(right.value) : undefined
    if (hop) hops.push(hop)
  }
  if (hops.length > 0) return hops
  const url = items
    .filter(({ name }) => name === 'dc:source')
    .map(({ right }) => right.value.trim())
    .find(value => /^https?:/i.test(value) && isUrl(value))
  const name = textNamed(items, 'source') ?? (url ? undefined : textNamed(items, 'dc:source'))
  if (!name) return []
  return [{ name, ...(url && { url }), ...(publishedAt !== undefined && { date: publishedAt }) }]
}
