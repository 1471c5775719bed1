// Alone knows what kinds of values our members may have, as a table: what does not fit is told, never guessed.
import type { Reason } from '../../model/draft.js'
import { HOP_KINDS } from '../../model/rights.js'
import type { Bilingual } from '../../model/text.js'
import { type JsonNode, member } from '../../model/tree.js'
import { timeOf } from './values.js'

/** A list of words is an enumeration; `any` is judged elsewhere. */
export type Shape = Scalar | readonly string[] | { readonly list: Shape } | { readonly members: Members }
type Scalar = 'string' | 'word' | 'time' | 'boolean' | 'number' | 'any'
type Members = Readonly<Record<string, Shape>>

const NOTICE: Shape = { members: { tr: 'string', en: 'string' } }
const HOLDER: Shape = { members: { name: 'string', url: 'string', contact: 'string' } }

const MEDIA_RIGHTS: Members = {
  reservation: 'any',
  notice: NOTICE,
  holder: HOLDER,
  license_url: 'string',
  credit: 'string',
  caption: 'string',
  width: 'number',
  height: 'number',
}

/** DESIGN.md §5.2, RIGHTS.md §2: `_rights` of an item. Members not named here are somebody else's, and kept. */
export const RIGHTS: Members = {
  // A tombstone is no story: sent back to us it must not come alive.
  state: ['published'],
  class: 'any',
  reservation: 'any',
  notice: NOTICE,
  holder: HOLDER,
  byline: { members: { mode: ['name', 'pseudonym', 'sign', 'none'], text: 'string' } },
  dateline: 'string',
  source_chain: {
    list: {
      members: {
        name: 'string',
        kind: HOP_KINDS,
        url: 'string',
        date: 'time',
        issue: 'word',
        item_id: 'string',
        author: 'string',
      },
    },
  },
  license_url: 'string',
  basis: 'string',
  sublicensable: 'boolean',
  ai: { members: { search: 'boolean', 'ai-input': 'boolean', 'ai-index': 'boolean', 'ai-train': 'boolean' } },
  embargo_until: 'time',
  first_published_at: 'time',
  updates: { list: { members: { at: 'time', note: 'string' } } },
  abridged: 'boolean',
  derived_from: 'string',
  concerns: { members: { title: 'string', url: 'string', date: 'time' } },
  legal_block: { members: { authority: 'string', number: 'word', date: 'time', url: 'string' } },
  raw: { list: { members: { carrier: 'string', value: 'string', scope: ['item', 'inherited'], cut: 'boolean' } } },
  image: { members: MEDIA_RIGHTS },
}

const ITEM: Members = {
  date_published: 'time',
  date_modified: 'time',
  tags: { list: 'string' },
  attachments: { list: { members: { url: 'string', _rights: { members: MEDIA_RIGHTS } } } },
  _rights: { members: RIGHTS },
}

export interface Misfit extends Reason {
  readonly at: JsonNode
}

/** What an item says in a way that cannot be read; empty for a sound one. `null` counts as silence. */
export function misfitsOf(item: JsonNode): readonly Misfit[] {
  return [...misfits(item, { members: ITEM }, ''), ...misspelt(member(item, '_rights')), ...doubles(item, '')]
}

const fold = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '')
const KNOWN = new Map(Object.keys(RIGHTS).map(name => [fold(name), name]))

/** `embargoUntil` is no stranger to be kept, but a guard that would not guard. */
function misspelt(rights: JsonNode | undefined): readonly Misfit[] {
  if (rights?.kind !== 'object') return []
  return rights.members.flatMap(({ name, value }) => {
    const meant = KNOWN.get(fold(name))
    if (meant === undefined || meant === name) return []
    return [misfit(value, `_rights.${name}`, { tr: `"${meant}" yazımı`, en: `the spelling "${meant}"` }, [meant])]
  })
}

/** Of a member that stands twice one reader takes the first and another the last: nobody knows what was said. */
function doubles(node: JsonNode, field: string): readonly Misfit[] {
  if (node.kind === 'array') return node.items.flatMap((item, index) => doubles(item, `${field}[${index}]`))
  if (node.kind !== 'object') return []
  const seen = new Set<string>()
  return node.members.flatMap(({ name, value }) => {
    const path = field ? `${field}.${name}` : name
    const found = seen.has(name) ? [misfit(value, path, ONCE)] : []
    seen.add(name)
    return [...found, ...doubles(value, path)]
  })
}

const ONCE: Bilingual = { tr: 'bu üyenin bir kez yazılması', en: 'this member only once' }

function misfits(node: JsonNode, shape: Shape, field: string): readonly Misfit[] {
  if (node.kind === 'null') return []
  if (typeof shape === 'object' && 'members' in shape) {
    if (node.kind !== 'object') return isLenient(node, shape) ? [] : [misfit(node, field, OBJECT)]
    return Object.entries(shape.members).flatMap(([name, inner]) => {
      const value = member(node, name)
      return value ? misfits(value, inner, field ? `${field}.${name}` : name) : []
    })
  }
  if (typeof shape === 'object' && 'list' in shape) {
    if (node.kind !== 'array') return [misfit(node, field, LIST)]
    return node.items.flatMap((item, index) => misfits(item, shape.list, `${field}[${index}]`))
  }
  if (typeof shape === 'object') return isOneOf(node, shape) ? [] : [misfit(node, field, oneOf(shape), shape)]
  return FITS[shape](node) ? [] : [misfit(node, field, EXPECTED[shape])]
}

/** A bare sentence is a notice, a bare name a holder. */
function isLenient(node: JsonNode, shape: Shape): boolean {
  return node.kind === 'string' && (shape === NOTICE || shape === HOLDER)
}

function isOneOf(node: JsonNode, words: readonly string[]): boolean {
  return node.kind === 'string' && words.includes(String(node.value))
}

const FITS: Readonly<Record<Scalar, (node: JsonNode) => boolean>> = {
  any: () => true,
  string: node => node.kind === 'string',
  word: node => node.kind === 'string' || node.kind === 'number',
  boolean: node => node.kind === 'boolean',
  number: node => node.kind === 'number',
  time: node => timeOf(node) !== undefined,
}

const OBJECT: Bilingual = { tr: 'bir nesne', en: 'an object' }
const LIST: Bilingual = { tr: 'bir liste', en: 'a list' }
const EXPECTED: Readonly<Record<Scalar, Bilingual>> = {
  any: { tr: '', en: '' },
  string: { tr: 'bir metin', en: 'a string' },
  word: { tr: 'bir metin ya da sayı', en: 'a string or a number' },
  boolean: { tr: 'true ya da false', en: 'true or false' },
  number: { tr: 'bir sayı', en: 'a number' },
  time: {
    tr: '2026-11-23T09:00:00+03:00 gibi bir zaman (RFC 3339)',
    en: 'a time like 2026-11-23T09:00:00+03:00 (RFC 3339)',
  },
}

function oneOf(words: readonly string[]): Bilingual {
  return { tr: `şunlardan biri: ${words.join(', ')}`, en: `one of ${words.join(', ')}` }
}

function misfit(at: JsonNode, field: string, expected: Bilingual, allowed?: readonly string[]): Misfit {
  const message = { tr: `beklenen ${expected.tr}`, en: `expected ${expected.en}` }
  return { at, field, message, place: { start: at.start, end: at.end }, ...(allowed && { allowed }) }
}
