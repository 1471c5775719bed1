// Alone reads `_rights`: snake_case to model words, nothing lost. What has the wrong type is undefined; rules tell of it.

import type { Byline, Update } from '../../model/article.js'
import type { MediaDraft, RightsDraft } from '../../model/draft.js'
import { HOP_KINDS, type MediaRights, type RawRight, type SourceHop } from '../../model/rights.js'
import type { Bilingual } from '../../model/text.js'
import { type JsonNode, member } from '../../model/tree.js'
import { withoutGaps } from '../reading/without-gaps.js'
import { booleanOf, filledOf, objectOf, objectsOf, plain, stringOf, timeOf, wordOf } from './values.js'

/** `around`: the feed's `_rights`, whose statements are copied down where the item makes none (RIGHTS.md §3.1). */
export function readRights(rights: JsonNode | undefined, around: JsonNode | undefined): RightsDraft {
  const own = (name: string) => rights && member(rights, name)
  const chain = own('source_chain')
  const raw = [...rawOf(own('raw')), ...inheritedOf(around, rights)]
  return withoutGaps({
    class: wordOf(own('class')),
    reservation: wordOf(own('reservation')),
    notice: noticeOf(own('notice')) ?? noticeOf(around && member(around, 'notice')),
    holder: holderOf(own('holder')) ?? holderOf(around && member(around, 'holder')),
    sourceChain: chain?.kind === 'array' ? objectsOf(chain).map(hopOf) : undefined,
    licenseUrl: filledOf(own('license_url')) ?? filledOf(around && member(around, 'license_url')),
    basis: filledOf(own('basis')),
    sublicensable: booleanOf(own('sublicensable')),
    ai: aiOf(own('ai')) ?? aiOf(around && member(around, 'ai')),
    embargoUntil: timeOf(own('embargo_until')),
    abridged: booleanOf(own('abridged')),
    derivedFrom: filledOf(own('derived_from')),
    concerns: concernsOf(objectOf(rights, 'concerns')),
    legalBlock: legalBlockOf(objectOf(rights, 'legal_block')),
    raw: raw.length > 0 ? raw : undefined,
  })
}

export function readByline(rights: JsonNode | undefined): Byline | undefined {
  const byline = objectOf(rights, 'byline')
  const mode = MODES.find(known => known === stringOf(byline && member(byline, 'mode')))
  return byline && mode && { mode, text: stringOf(member(byline, 'text')) ?? '' }
}

const MODES = ['name', 'pseudonym', 'sign', 'none'] as const

export function readUpdates(rights: JsonNode | undefined): Update[] {
  return objectsOf(rights && member(rights, 'updates')).flatMap(update => {
    const at = timeOf(member(update, 'at'))
    return at === undefined ? [] : [withoutGaps({ at, note: filledOf(member(update, 'note')) })]
  })
}

/** What stands in an attachment's `_rights`. */
export function readMediaRights(rights: JsonNode | undefined): Partial<MediaDraft> {
  if (!rights) return {}
  const own = (name: string) => member(rights, name)
  const size = (name: string) => {
    const value = own(name)
    return value?.kind === 'number' ? Number(value.value) : undefined
  }
  const said = withoutGaps({
    reservation: wordOf(own('reservation')) as MediaRights['reservation'] | undefined,
    notice: noticeOf(own('notice')),
    holder: holderOf(own('holder')),
    licenseUrl: filledOf(own('license_url')),
  })
  return withoutGaps({
    credit: filledOf(own('credit')),
    caption: filledOf(own('caption')),
    width: size('width'),
    height: size('height'),
    rights: Object.keys(said).length > 0 ? said : undefined,
  })
}

const KNOWN = new Set(
  'about class state extent reservation notice holder byline dateline source_chain license_url basis sublicensable ai embargo_until first_published_at updates abridged derived_from concerns answered_by legal_block raw image withdrawn_at reference'.split(
    ' ',
  ),
)

/** Members of `_rights` that are not ours: kept, and written back beside ours. */
export function strangersOf(rights: JsonNode | undefined): Readonly<Record<string, unknown>> | undefined {
  if (rights?.kind !== 'object') return undefined
  const strangers = rights.members.filter(({ name }) => !KNOWN.has(name)).map(({ name, value }) => [name, plain(value)])
  return strangers.length > 0 ? Object.fromEntries(strangers) : undefined
}

export function noticeOf(node: JsonNode | undefined): Partial<Bilingual> | undefined {
  // A plain string is what a first guess at the format looks like: it counts as Turkish, the law's language.
  if (node?.kind === 'string') return filledOf(node) === undefined ? undefined : { tr: String(node.value) }
  if (node?.kind !== 'object') return undefined
  const notice = withoutGaps({ tr: filledOf(member(node, 'tr')), en: filledOf(member(node, 'en')) })
  return Object.keys(notice).length > 0 ? notice : undefined
}

export function holderOf(node: JsonNode | undefined): RightsDraft['holder'] {
  if (node?.kind === 'string') return filledOf(node) === undefined ? undefined : { name: String(node.value) }
  const name = node && filledOf(member(node, 'name'))
  if (!node || !name) return undefined
  return withoutGaps({ name, url: filledOf(member(node, 'url')), contact: filledOf(member(node, 'contact')) })
}

export function aiOf(node: JsonNode | undefined): RightsDraft['ai'] {
  if (node?.kind !== 'object') return undefined
  return withoutGaps({
    search: booleanOf(member(node, 'search')),
    aiInput: booleanOf(member(node, 'ai-input')),
    aiIndex: booleanOf(member(node, 'ai-index')),
    aiTrain: booleanOf(member(node, 'ai-train')),
  })
}

function hopOf(hop: JsonNode): Partial<SourceHop> {
  return withoutGaps({
    name: filledOf(member(hop, 'name')),
    kind: HOP_KINDS.find(kind => kind === stringOf(member(hop, 'kind'))),
    url: filledOf(member(hop, 'url')),
    date: timeOf(member(hop, 'date')),
    issue: filledOf(member(hop, 'issue')) ?? wordOf(member(hop, 'issue')),
    itemId: filledOf(member(hop, 'item_id')),
    author: filledOf(member(hop, 'author')),
  })
}

function concernsOf(node: JsonNode | undefined): RightsDraft['concerns'] {
  const url = node && filledOf(member(node, 'url'))
  const date = node && timeOf(member(node, 'date'))
  if (!node || !url || date === undefined) return undefined
  return { title: stringOf(member(node, 'title')) ?? '', url, date }
}

function legalBlockOf(node: JsonNode | undefined): RightsDraft['legalBlock'] {
  const date = node && timeOf(member(node, 'date'))
  if (!node || date === undefined) return undefined
  const authority = stringOf(member(node, 'authority')) ?? ''
  const url = stringOf(member(node, 'url'))
  return { authority, number: wordOf(member(node, 'number')) ?? '', date, ...(url !== undefined && { url }) }
}

function rawOf(node: JsonNode | undefined): RawRight[] {
  return objectsOf(node).flatMap(raw => {
    const carrier = stringOf(member(raw, 'carrier'))
    const value = stringOf(member(raw, 'value'))
    if (carrier === undefined || value === undefined) return []
    const attributes = objectOf(raw, 'attributes')
    const named = attributes?.kind === 'object' ? attributes.members : []
    const entries = named.flatMap(({ name, value }) => (value.kind === 'string' ? [[name, String(value.value)]] : []))
    const scope = stringOf(member(raw, 'scope')) === 'inherited' ? 'inherited' : 'item'
    return [{ carrier, value, ...(attributes && { attributes: Object.fromEntries(entries) }), scope }]
  })
}

/** What the feed says and the item does not, word for word: an item that speaks for itself stays as it was written. */
function inheritedOf(around: JsonNode | undefined, rights: JsonNode | undefined): RawRight[] {
  if (around?.kind !== 'object') return []
  return around.members
    .filter(({ name }) => INHERITED.has(name) && !(rights && member(rights, name)))
    .map(({ name, value }) => ({
      carrier: `json-feed:_rights.${name}`,
      value: value.kind === 'string' ? String(value.value) : JSON.stringify(plain(value)),
      scope: 'inherited' as const,
    }))
}

const INHERITED = new Set(['notice', 'holder', 'license_url'])
