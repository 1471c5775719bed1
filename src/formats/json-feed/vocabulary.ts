// Alone knows which members JSON Feed 1.0 and 1.1 have, of which type, and what their texts must be.
import type { JsonNode, JsonObject, JsonScalar, JsonTree } from '../../model/tree.js'
import type { Value } from '../../validation/survey.js'
import type { Kind } from '../../validation/values/kinds.js'

export type JsonType = 'string' | 'number' | 'boolean' | 'object' | 'array'

export interface MemberRow {
  readonly name: string
  /** The object it stands in: `feed`, `item`, `author`, `hub`, `attachment`. */
  readonly in: readonly JsonPlace[]
  readonly type: JsonType
  /** What stands in the array, or the object that stands here. */
  readonly holds?: JsonPlace | 'string'
  readonly kind?: Kind
  /** For people, without markup. */
  readonly plain?: true
  readonly required?: true
  /** Replaced by another in 1.1. */
  readonly deprecated?: string
  /** Only from 1.1 on. */
  readonly since?: '1.1'
}

export type JsonPlace = 'feed' | 'item' | 'author' | 'hub' | 'attachment'

export const MEMBERS: readonly MemberRow[] = [
  { name: 'version', in: ['feed'], type: 'string', required: true },
  { name: 'title', in: ['feed'], type: 'string', plain: true, required: true },
  { name: 'home_page_url', in: ['feed'], type: 'string', kind: 'iri' },
  { name: 'feed_url', in: ['feed'], type: 'string', kind: 'iri' },
  { name: 'description', in: ['feed'], type: 'string', plain: true },
  { name: 'user_comment', in: ['feed'], type: 'string', plain: true },
  { name: 'next_url', in: ['feed'], type: 'string', kind: 'iri' },
  { name: 'icon', in: ['feed'], type: 'string', kind: 'iri' },
  { name: 'favicon', in: ['feed'], type: 'string', kind: 'iri' },
  { name: 'author', in: ['feed', 'item'], type: 'object', holds: 'author', deprecated: 'authors' },
  { name: 'authors', in: ['feed', 'item'], type: 'array', holds: 'author', since: '1.1' },
  { name: 'language', in: ['feed', 'item'], type: 'string', kind: 'language', since: '1.1' },
  { name: 'expired', in: ['feed'], type: 'boolean' },
  { name: 'hubs', in: ['feed'], type: 'array', holds: 'hub' },
  { name: 'items', in: ['feed'], type: 'array', holds: 'item', required: true },

  // Numbers are accepted by readers and told by a rule of their own.
  { name: 'id', in: ['item'], type: 'string', required: true },
  { name: 'url', in: ['item'], type: 'string', kind: 'iri' },
  { name: 'external_url', in: ['item'], type: 'string', kind: 'iri' },
  { name: 'title', in: ['item'], type: 'string', plain: true },
  { name: 'content_html', in: ['item'], type: 'string' },
  { name: 'content_text', in: ['item'], type: 'string', plain: true },
  { name: 'summary', in: ['item'], type: 'string', plain: true },
  { name: 'image', in: ['item'], type: 'string', kind: 'iri' },
  { name: 'banner_image', in: ['item'], type: 'string', kind: 'iri' },
  { name: 'date_published', in: ['item'], type: 'string', kind: 'rfc3339-date' },
  { name: 'date_modified', in: ['item'], type: 'string', kind: 'rfc3339-date' },
  { name: 'tags', in: ['item'], type: 'array', holds: 'string', plain: true },
  { name: 'attachments', in: ['item'], type: 'array', holds: 'attachment' },

  { name: 'name', in: ['author'], type: 'string', plain: true },
  { name: 'url', in: ['author'], type: 'string', kind: 'iri' },
  { name: 'avatar', in: ['author'], type: 'string', kind: 'iri' },

  { name: 'type', in: ['hub'], type: 'string', required: true },
  { name: 'url', in: ['hub'], type: 'string', kind: 'iri', required: true },

  { name: 'url', in: ['attachment'], type: 'string', kind: 'iri', required: true },
  { name: 'mime_type', in: ['attachment'], type: 'string', kind: 'media-type', required: true },
  { name: 'title', in: ['attachment'], type: 'string', plain: true },
  { name: 'size_in_bytes', in: ['attachment'], type: 'number' },
  { name: 'duration_in_seconds', in: ['attachment'], type: 'number' },
]

const rows = new Map(MEMBERS.flatMap(row => row.in.map(place => [`${place} ${row.name}`, row] as const)))

export function memberRow(place: JsonPlace, name: string): MemberRow | undefined {
  return rows.get(`${place} ${name}`)
}

const folded = new Map(MEMBERS.flatMap(({ name, in: places }) => places.map(place => [`${place} ${fold(name)}`, name])))

/** `homePageUrl` and `home-page-url` are `home_page_url` in the manner of other languages. */
export function meantBy(place: JsonPlace, name: string): string | undefined {
  return folded.get(`${place} ${fold(name)}`)
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '')
}

export function requiredMembers(place: JsonPlace): readonly MemberRow[] {
  return MEMBERS.filter(row => row.required && row.in.includes(place))
}

/** An object of the document, and which of the vocabulary's objects it is. */
export interface PlacedObject {
  readonly node: JsonObject
  readonly place: JsonPlace
}

/** Objects in document order; extensions (`_name`) and unknown members are not looked into. */
export function placedObjects(tree: JsonTree): readonly PlacedObject[] {
  const found: PlacedObject[] = []
  const visit = (node: JsonNode, place: JsonPlace) => {
    if (node.kind !== 'object') return
    found.push({ node, place })
    for (const { name, value } of node.members) {
      const holds = memberRow(place, name)?.holds
      if (!holds || holds === 'string') continue
      if (value.kind === 'array') for (const item of value.items) visit(item, holds)
      else visit(value, holds)
    }
  }
  visit(tree.root, 'feed')
  return found
}

/** The texts that have to be of some kind. */
export function valuesOf(tree: JsonTree): readonly Value[] {
  return placedObjects(tree).flatMap(({ node, place }) =>
    node.members.flatMap(({ name, value }): Value[] => {
      const kind = memberRow(place, name)?.kind
      if (!kind || value.kind !== 'string') return []
      const raw = String(value.value)
      const literal = { start: value.start, end: value.end }
      return [{ at: value, kind, raw, text: raw.trim(), literal, write: text => JSON.stringify(text) }]
    }),
  )
}

/** The strings that are plain text, with the member they belong to. */
export function plainTexts(tree: JsonTree): readonly { readonly name: string; readonly node: JsonScalar }[] {
  return placedObjects(tree).flatMap(({ node, place }) =>
    node.members.flatMap(({ name, value }) => {
      if (!memberRow(place, name)?.plain) return []
      const nodes = value.kind === 'array' ? value.items : [value]
      return nodes.flatMap(node => (node.kind === 'string' ? [{ name, node: node as JsonScalar }] : []))
    }),
  )
}
