// Alone reads rights from the elements of an item and of the feed around it. Item beats feed (RIGHTS.md §3.1).

import type { RightsDraft } from '../../model/draft.js'
import { type RawRight, RESERVATIONS, type SourceHop } from '../../model/rights.js'
import { type Element, elements, textOf } from '../../model/tree.js'
import { isUrl } from '../../model/url.js'
import { constructText } from '../reading/element-text.js'
import { readHop } from './provenance.js'
import { carrierKind, carriesRights } from './rights-carriers.js'

export interface Circle {
  readonly format: 'rss' | 'atom'
  /** Namespace of the core elements. */
  readonly core: string
  readonly language: string | undefined
  /** Text of the document, for what is kept word for word. */
  readonly source: string
  /** Epoch milliseconds at which the item says it was published. */
  readonly publishedAt: number | undefined
}

interface Found {
  readonly name: string
  readonly element: Element
  readonly right: RawRight
}

/** `around`: the feed, and an Atom source inside the item, nearest first. */
export function readRights(item: Element, around: readonly Element[], circle: Circle): RightsDraft {
  const found = [...carriersIn(item, circle, 'item'), ...around.flatMap(element => inheritedFrom(element, circle))]
  const notice = noticeOf(found)
  const holder = textNamed(found, 'dcterms:rightsHolder')
  const licenseUrl = licenceOf(found)
  const reservation = reservationOf(found)
  const sourceChain = chainOf(found, circle.publishedAt)
  return {
    ...(notice && { notice: { [circle.language?.toLowerCase().startsWith('en') ? 'en' : 'tr']: notice } }),
    ...(holder && { holder: { name: holder } }),
    ...(licenseUrl && { licenseUrl }),
    ...(reservation && { reservation }),
    ...(sourceChain.length > 0 && { sourceChain }),
    ...(found.length > 0 && { raw: found.map(({ right }) => right) }),
  }
}

/** Read once a feed, not once an item: a feed has as many children as it has items. */
const inherited = new WeakMap<Element, readonly Found[]>()

function inheritedFrom(element: Element, circle: Circle): readonly Found[] {
  const known = inherited.get(element)
  if (known) return known
  const found = carriersIn(element, circle, 'inherited')
  inherited.set(element, found)
  return found
}

function carriersIn(element: Element, circle: Circle, scope: RawRight['scope']): Found[] {
  const found: Found[] = []
  for (const child of element.children) {
    if (child.kind !== 'element') continue
    const kind = carrierKind(child, circle.core)
    const { name } = kind
    if (!carriesRights(child, kind)) {
      if (HOLDS_MEDIA.has(name)) found.push(...mediaCarriers(child, name, circle, scope))
      // A feed's own source is not where its items come from.
    } else if (scope === 'item' || !/^(?:dc:)?source$/.test(name))
      found.push({ name, element: child, right: rawOf(child, `${circle.format}:${name}`, scope, circle.source) })
  }
  return found
}

const HOLDS_MEDIA = new Set(['media:content', 'media:group'])

/** What stands inside a medium is kept with the path that leads to it. */
function mediaCarriers(element: Element, path: string, circle: Circle, scope: RawRight['scope']): Found[] {
  return carriersIn(element, circle, scope).map(({ element, right }) => {
    const inner = right.carrier.slice(circle.format.length + 1)
    return { name: `${path}/${inner}`, element, right: { ...right, carrier: `${circle.format}:${path}/${inner}` } }
  })
}

function rawOf(element: Element, carrier: string, scope: RawRight['scope'], source: string): RawRight {
  const hasElements = element.children.some(({ kind }) => kind === 'element')
  const value = hasElements
    ? source.slice(element.startTagEnd, source.lastIndexOf('</', element.end - 1))
    : textOf(element)
  if (element.attributes.length === 0) return { carrier, value, scope }
  const attributes = Object.fromEntries(
    element.attributes.map(({ prefix, local, value }) => [prefix ? `${prefix}:${local}` : local, value]),
  )
  return { carrier, value, attributes, scope }
}

const NOTICES = ['dc:rights', 'rights', 'atom:rights', 'copyright', 'dcterms:rights', 'prism:copyright']

function noticeOf(found: readonly Found[]): string | undefined {
  for (const scope of ['item', 'inherited'] as const)
    for (const name of NOTICES) {
      const match = found.find(one => one.name === name && one.right.scope === scope)
      const text = match && constructText(match.element)
      if (text) return text
    }
  return undefined
}

function textNamed(found: readonly Found[], name: string): string | undefined {
  return found.find(one => one.name === name && one.right.value.trim() !== '')?.right.value.trim()
}

const LICENCES = ['link', 'atom:link', 'creativeCommons:license', 'cc:license', 'dcterms:license']

/** The first that is an address, in document order, the item's before the feed's. */
function licenceOf(found: readonly Found[]): string | undefined {
  return found
    .filter(({ name }) => LICENCES.includes(name))
    .map(({ right }) => right.attributes?.href ?? right.attributes?.['rdf:resource'] ?? right.value.trim())
    .find(address => isUrl(address))
}

/** The strictest word of the enumeration that the nearest circle says; other words stay in raw. */
function reservationOf(found: readonly Found[]): string | undefined {
  for (const scope of ['item', 'inherited'] as const) {
    const said = found
      .filter(({ name, right }) => name === 'dcterms:accessRights' && right.scope === scope)
      .map(({ right }) => WORDS.indexOf(right.value.trim().toLowerCase()))
      .filter(index => index >= 0)
    if (said.length > 0) return RESERVATIONS[Math.max(...said)]
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
  const items = found.filter(({ right, element }) => right.scope === 'item' && elements(element).length === 0)
  const hops = items
    .filter(({ name }) => name === 'dcterms:provenance')
    .flatMap(({ right }) => readHop(right.value) ?? [])
  if (hops.length > 0) return hops
  const url = items
    .filter(({ name }) => name === 'dc:source')
    .map(({ right }) => right.value.trim())
    .find(value => /^https?:/i.test(value) && isUrl(value))
  const name = textNamed(items, 'source') ?? (url ? undefined : textNamed(items, 'dc:source'))
  if (!name) return []
  return [{ name, ...(url && { url }), ...(publishedAt !== undefined && { date: publishedAt }) }]
}
