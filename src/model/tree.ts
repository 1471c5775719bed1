// Alone knows the shape of a parsed document: XML elements and JSON values, each with the place it stands at.

/** Offsets into the decoded text, in UTF-16 units, `end` exclusive. Line and column are derived when someone reads them. */
export interface Place {
  readonly start: number
  readonly end: number
}

export interface Attribute {
  readonly kind: 'attribute'
  readonly prefix: string
  readonly local: string
  /** Namespace name; empty for an attribute without prefix. */
  readonly uri: string
  readonly value: string
  readonly owner: Element
}

export interface Text extends Place {
  readonly kind: 'text'
  /** Entities decoded. */
  readonly value: string
  readonly cdata: boolean
  readonly parent: Element
}

export interface Element extends Place {
  readonly kind: 'element'
  readonly prefix: string
  readonly local: string
  readonly uri: string
  readonly attributes: readonly Attribute[]
  readonly children: readonly (Element | Text)[]
  readonly parent: Element | undefined
  /** Offset just after the `>` of the start tag. `start` is its `<`; `end` is after the end tag. */
  readonly startTagEnd: number
}

export interface XmlTree {
  readonly kind: 'xml'
  readonly text: string
  readonly root: Element
  /** Attributes of the XML declaration as written. */
  readonly declaration?: { readonly version?: string; readonly encoding?: string; readonly standalone?: string } & Place
  readonly doctype?: { readonly value: string } & Place
  /** Every xmlns declaration in document order. */
  readonly namespaces: readonly { readonly prefix: string; readonly uri: string; readonly at: Element }[]
}

export type JsonNode = JsonObject | JsonArray | JsonScalar
interface JsonCommon extends Place {
  readonly parent: JsonObject | JsonArray | undefined
  /** Member name or index in the parent. */
  readonly step: string | number | undefined
}
export interface JsonMember {
  readonly name: string
  readonly key: Place
  readonly value: JsonNode
}
export interface JsonObject extends JsonCommon {
  readonly kind: 'object'
  /** In document order, duplicates included. */
  readonly members: readonly JsonMember[]
}
export interface JsonArray extends JsonCommon {
  readonly kind: 'array'
  readonly items: readonly JsonNode[]
}
export interface JsonScalar extends JsonCommon {
  readonly kind: 'string' | 'number' | 'boolean' | 'null'
  readonly value: string | number | boolean | null
}
export interface JsonTree {
  readonly kind: 'json'
  readonly text: string
  readonly root: JsonNode
}

export type Tree = XmlTree | JsonTree
export type Node = Element | Attribute | Text | JsonNode

/** First child element of that name; `uri` empty means no namespace. */
export function child(element: Element, local: string, uri = ''): Element | undefined {
  for (const node of element.children)
    if (node.kind === 'element' && node.local === local && node.uri === uri) return node
  return undefined
}

export function childrenOf(element: Element, local: string, uri = ''): Element[] {
  return elements(element).filter(node => node.local === local && node.uri === uri)
}

export function elements(element: Element): Element[] {
  return element.children.filter(node => node.kind === 'element')
}

/** Value of an attribute without namespace (or of namespace `uri`). */
export function attributeOf(element: Element, local: string, uri = ''): Attribute | undefined {
  return element.attributes.find(attribute => attribute.local === local && attribute.uri === uri)
}

/** All text below the element, in document order. */
export function textOf(element: Element): string {
  let text = ''
  for (const node of element.children) text += node.kind === 'text' ? node.value : textOf(node)
  return text
}

/** Last member of that name (the one JSON.parse keeps). */
export function member(node: JsonNode, name: string): JsonNode | undefined {
  if (node.kind !== 'object') return undefined
  return node.members.findLast(member => member.name === name)?.value
}

/** RFC 6901 pointer of a JSON node. */
export function pointerOf(node: JsonNode): string {
  if (!node.parent || node.step === undefined) return ''
  return `${pointerOf(node.parent)}/${String(node.step).replaceAll('~', '~0').replaceAll('/', '~1')}`
}
