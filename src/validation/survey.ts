// Alone knows how a document and its vocabularies meet: every element with its row, every value with its verdicts.
import { listed, NONE } from '../model/listed.js'
import { type Attribute, attributeOf, type Element, type Place, type XmlTree } from '../model/tree.js'
import { type At, attribute } from './rule.js'
import { KINDS, type Kind, NEVER_BLANK, UNTRIMMED } from './values/kinds.js'
import type { Verdict } from './values/verdict.js'
import type { AttributeRow, ElementRow, GuestRow, Name, Vocabulary } from './vocabulary.js'

/** `known`: a row allows it here. `misplaced`: its vocabulary knows it, but not here. `undefined`: not even that. */
export type Standing = 'known' | 'misplaced' | 'undefined'

export interface Placed {
  readonly element: Element
  readonly name: Name
  readonly row: ElementRow | undefined
  readonly standing: Standing
  readonly parent: Placed | undefined
  /** Those whose vocabulary is known. */
  readonly children: readonly Placed[]
}

/** A text that must be of some kind: of an element, of an attribute, or of a JSON member. */
export interface Value {
  readonly at: At
  readonly kind: Kind
  /** As written. */
  readonly raw: string
  /** Without white space around it. */
  readonly text: string
  readonly placed?: Placed
  readonly attribute?: Attribute
  readonly way?: 1 | 2 | 3
  /** Where the text stands, when it stands there literally. */
  readonly literal?: Place
  /** How a text is written at that place. Default: as XML text. */
  readonly write?: (text: string) => string
}

export interface Fault {
  readonly value: Value
  readonly verdict: Verdict
}

/** What the value rules need: XML and JSON documents both give it. */
export interface Judged {
  readonly values: readonly Value[]
  faults(rule: string): readonly Fault[]
}

export interface Survey extends Judged {
  readonly tree: XmlTree
  readonly index: VocabularyIndex
  /** Namespace of the document's own format. */
  readonly core: string
  /** Epoch milliseconds. */
  readonly now: number
  /** In document order. */
  readonly all: readonly Placed[]
  named(name: Name): readonly Placed[]
  /** The elements a row knows: a document has thousands of elements and few rows, so rules ask the rows first. */
  readonly byRow: ReadonlyMap<ElementRow, readonly Placed[]>
  /** The others, of vocabularies that are known. */
  readonly astray: readonly Placed[]
  ofKind(kind: Kind): readonly Value[]
  /** Texts and attributes with nothing but white space. */
  readonly blanks: readonly Value[]
  /** Elements of no known vocabulary, the topmost of each run; children are not looked at. */
  readonly foreign: readonly Element[]
  /** Attributes in a namespace of no known vocabulary. */
  readonly foreignAttributes: readonly Attribute[]
  /** Attributes that no row allows, on elements that a row knows. */
  readonly unexpected: readonly { readonly placed: Placed; readonly attribute: Attribute }[]
  /** What `make` makes of the survey, however many rules ask for it. */
  once<T>(make: (survey: Survey) => T): T
}

interface Entry {
  readonly name: Name
  readonly row: ElementRow
}

interface Required {
  readonly name: Name
  readonly row: ElementRow
  readonly vocabulary: Vocabulary
}

export class VocabularyIndex {
  readonly vocabularies: readonly Vocabulary[]
  readonly #byNamespace = new Map<string, Vocabulary>()
  readonly #names = new Set<Name>()
  readonly #required = new Map<Name, Required[]>()
  readonly #guests = new Map<string, GuestRow>()
  /** By parent, namespace and local name. */
  #loosely: ReadonlyMap<string, string> | undefined
  readonly #entries = new Map<Name, Map<string, Map<string, Entry>>>()

  constructor(vocabularies: readonly Vocabulary[]) {
    this.vocabularies = vocabularies
    for (const vocabulary of vocabularies) {
      for (const uri of vocabulary.namespaces) if (!this.#byNamespace.has(uri)) this.#byNamespace.set(uri, vocabulary)
      for (const row of vocabulary.elements) this.#addRow(vocabulary, row)
      for (const row of vocabulary.attributes ?? []) {
        for (const on of row.on) this.#guests.set(`${on} ${nameIn(vocabulary, row.name)}`, row)
      }
    }
  }

  #addRow(vocabulary: Vocabulary, row: ElementRow): void {
    const name = nameIn(vocabulary, row.name)
    this.#names.add(name)
    for (const parent of row.in) {
      const byUri = this.#entries.get(parent) ?? new Map<string, Map<string, Entry>>()
      this.#entries.set(parent, byUri)
      for (const uri of vocabulary.namespaces)
        byUri.set(uri, (byUri.get(uri) ?? new Map<string, Entry>()).set(row.name, { name, row }))
      if (row.occurs !== '1' && row.occurs !== '+') continue
      const required = this.#required.get(parent) ?? []
      required.push({ name, row, vocabulary })
      this.#required.set(parent, required)
    }
  }

  of(uri: string): Vocabulary | undefined {
    return this.#byNamespace.get(uri)
  }
  /** The namespace that differs from this one in case, scheme, last slash or blanks only, if it is known. */
  meant(uri: string): string | undefined {
    this.#loosely ??= new Map([...this.#byNamespace.keys()].toReversed().map(known => [loose(known), known]))
    return this.#loosely.get(loose(uri))
  }
  /** The row that knows the element inside the parent, asked for every element of a document. */
  entry(parent: Name, { uri, local }: Pick<Element, 'uri' | 'local'>): Entry | undefined {
    return this.#entries.get(parent)?.get(uri)?.get(local)
  }
  knows(name: Name): boolean {
    return this.#names.has(name)
  }
  required(parent: Name): readonly Required[] {
    return this.#required.get(parent) ?? []
  }
  /** Local names that may stand in the parent. */
  namesIn(parent: Name): readonly string[] {
    return [...(this.#entries.get(parent)?.values() ?? [])].flatMap(byLocal => [...byLocal.keys()])
  }
  /** `on`: `*` for those that may stand on anything. */
  guest(on: Name, name: Name): GuestRow | undefined {
    return this.#guests.get(`${on} ${name}`)
  }
  /** Undefined when no vocabulary has the namespace. */
  nameOf(node: { readonly uri: string; readonly local: string }): Name | undefined {
    const vocabulary = this.#byNamespace.get(node.uri)
    return vocabulary && nameIn(vocabulary, node.local)
  }
}

function loose(uri: string): string {
  return uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[/#]$/, '')
}

function nameIn({ prefix }: Vocabulary, local: string): Name {
  return prefix === '' ? local : `${prefix}:${local}`
}

const XML = 'http://www.w3.org/XML/1998/namespace'
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const XML_ATTRIBUTES: AttributeRows = {
  lang: { kind: 'language', blank: true, way: 2 },
  base: { kind: 'iri-reference', blank: true, way: 2 },
  space: {},
  id: {},
}

/** Prefixes that everybody takes to mean one namespace. */
export function wellKnownPrefixes({ vocabularies }: VocabularyIndex): ReadonlyMap<string, string> {
  return new Map(
    vocabularies.flatMap(({ prefix, namespaces: [uri] }) => (prefix && uri ? [[prefix, uri] as const] : [])),
  )
}

/** Lower-case names of elements and attributes, to the names they have. */
export function spellings({ vocabularies }: VocabularyIndex): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const vocabulary of vocabularies) {
    for (const { name, attributes } of vocabulary.elements) {
      const full = nameIn(vocabulary.prefix === 'atom' ? { ...vocabulary, prefix: '' } : vocabulary, name)
      names.set(full.toLowerCase(), full)
      for (const attr of Object.keys(attributes ?? {}))
        if (!names.has(attr.toLowerCase())) names.set(attr.toLowerCase(), attr)
    }
  }
  return names
}

/** What a walk goes by. */
export interface SurveyOptions {
  /** Namespace of the document's own format. */
  readonly core: string
  /** Every element is a statement: what is said in a module may go as deep as it likes, but not into the core. */
  readonly rdf: boolean
  /** Epoch milliseconds; dates are judged against it. */
  readonly now: number
  /** Elements that no row knows and a rule of the format's own tells of. */
  readonly told?: (element: Element) => boolean
}

/** Walks the tree once. */
export function survey(tree: XmlTree, index: VocabularyIndex, options: SurveyOptions): Survey {
  return new Walk(tree, index, options).result()
}

// Classes, not literals, for the reason that `listed` gives.
class PlacedElement implements Placed {
  children: readonly Placed[] = NONE
  constructor(
    readonly element: Element,
    readonly name: Name,
    readonly row: ElementRow | undefined,
    readonly standing: Standing,
    readonly parent: PlacedElement | undefined,
  ) {
    if (parent) parent.children = listed<Placed>(parent.children, this)
  }
}

class FoundValue implements Value {
  readonly text: string
  constructor(
    readonly at: At,
    readonly kind: Kind,
    readonly raw: string,
    readonly placed: Placed,
    readonly literal?: Place,
    readonly attribute?: Attribute,
    readonly way?: 1 | 2 | 3,
  ) {
    this.text = raw.trim()
  }
}

class Walk {
  readonly #all: Placed[] = []
  readonly #byRow = new Map<ElementRow, readonly Placed[]>()
  readonly #astray: Placed[] = []
  readonly #byKind = new Map<Kind, readonly Value[]>()
  readonly #blanks: Value[] = []
  readonly #values: Value[] = []
  readonly #foreign: Element[] = []
  readonly #foreignAttributes: Attribute[] = []
  readonly #unexpected: { placed: Placed; attribute: Attribute }[] = []

  constructor(
    readonly tree: XmlTree,
    readonly index: VocabularyIndex,
    readonly options: SurveyOptions,
  ) {}

  result(): Survey {
    this.#place(this.tree.root, undefined)
    const byKind = this.#byKind
    const byName = groups(this.#all, ({ name }) => name)
    let faults: Map<string, Fault[]> | undefined
    const made = new Map<unknown, unknown>()
    const survey: Survey = {
      tree: this.tree,
      index: this.index,
      core: this.options.core,
      now: this.options.now,
      all: this.#all,
      named: name => byName.get(name) ?? [],
      byRow: this.#byRow,
      astray: this.#astray,
      ofKind: kind => byKind.get(kind) ?? [],
      blanks: this.#blanks,
      values: this.#values,
      foreign: this.#foreign,
      foreignAttributes: this.#foreignAttributes,
      unexpected: this.#unexpected,
      faults: rule => {
        faults ??= judge(this.#values, this.options.now)
        return faults.get(rule) ?? []
      },
      once<T>(make: (survey: Survey) => T): T {
        if (!made.has(make)) made.set(make, make(survey))
        return made.get(make) as T
      },
    }
    return survey
  }

  #place(element: Element, parent: PlacedElement | undefined): void {
    const entry = this.index.entry(parent?.name ?? 'root', element)
    if (!entry) {
      this.#stray(element, parent)
      return
    }
    const { name, row } = entry
    const placed = new PlacedElement(element, name, row, 'known', parent)
    this.#all.push(placed)
    add(this.#byRow, row, placed)
    this.#attributes(placed, row)
    this.#text(placed, row)
    if (row.text === 'opaque' || row.open || this.#isLiteral(element)) return
    if (this.#isStatement(element)) this.#strays(element, placed)
    else for (const node of element.children) if (node.kind === 'element') this.#place(node, placed)
  }

  /** Markup as it stands, not text (RDF/XML §2.8). */
  #isLiteral(element: Element): boolean {
    return this.options.rdf && attributeOf(element, 'parseType', RDF)?.value === 'Literal'
  }

  /** What stands in a wrong place is told once; its inside is not judged by rows it does not have. */
  #stray(element: Element, parent: PlacedElement | undefined): void {
    const name = this.index.nameOf(element)
    if (name === undefined) this.#foreign.push(element)
    else if (!this.index.of(element.uri)?.skipped && !this.options.told?.(element)) {
      const standing = this.index.knows(name) ? 'misplaced' : 'undefined'
      const placed = new PlacedElement(element, name, undefined, standing, parent)
      this.#all.push(placed)
      this.#astray.push(placed)
    }
  }

  /** In RDF, a module's property: what it says is a node of whatever vocabulary. */
  #isStatement({ uri }: Element): boolean {
    return this.options.rdf && uri !== this.options.core && uri !== RDF
  }

  /** Elements of the core do not describe anything but feeds. */
  #strays(element: Element, parent: PlacedElement): void {
    for (const node of element.children) {
      if (node.kind !== 'element') continue
      const name = node.uri === this.options.core ? this.index.nameOf(node) : undefined
      if (name) this.#stray(node, parent)
      else this.#strays(node, parent)
    }
  }

  #attributes(placed: Placed, row: ElementRow): void {
    for (const found of placed.element.attributes) {
      const { uri, local } = found
      const known = uri === '' ? rowOf(row.attributes, local) : this.#foreignRow(placed, row, found)
      if (known) this.#attributeValue(placed, found, known)
      else if (row.extensible || (this.options.rdf && uri !== '' && uri !== RDF)) continue
      else if (uri === '' || this.index.of(uri)) this.#unexpected.push({ placed, attribute: found })
      else this.#foreignAttributes.push(found)
    }
  }

  #foreignRow(placed: Placed, row: ElementRow, { uri, local }: Attribute): AttributeRow | undefined {
    if (uri === XML) return rowOf(XML_ATTRIBUTES, local)
    const name = this.index.nameOf({ uri, local })
    if (name === undefined) return undefined
    const everywhere = this.options.rdf ? this.index.guest('*', name) : undefined
    return rowOf(row.attributes, name) ?? this.index.guest(placed.name, name) ?? everywhere
  }

  #attributeValue(placed: Placed, found: Attribute, { kind = 'token', way = 1, blank }: AttributeRow): void {
    if (found.value.trim() === '' && blank) return
    const name = found.prefix === '' ? found.local : `${found.prefix}:${found.local}`
    const at = attribute(placed.element, name)
    this.#keep(new FoundValue(at, kind, found.value, placed, undefined, found, way))
  }

  #text(placed: Placed, row: ElementRow): void {
    if (row.text === undefined || row.text === 'none' || row.text === 'opaque') return
    const { element } = placed
    if (this.#isLiteral(element)) return
    let raw = ''
    for (const node of element.children) if (node.kind === 'text') raw += node.value
    const only = element.children.length === 1 ? element.children[0] : undefined
    const literal = only?.kind === 'text' && !only.cdata ? only : undefined
    const value = new FoundValue(element, row.text, raw, placed, literal)
    this.#keep(value)
    if (row.also && value.text !== '') this.#keep(new FoundValue(element, row.also, raw, placed, literal))
  }

  #keep(value: Value): void {
    this.#values.push(value)
    add(this.#byKind, value.kind, value)
    if (value.text === '') this.#blanks.push(value)
  }
}

function add<Key, Item>(groups: Map<Key, readonly Item[]>, key: Key, item: Item): void {
  const same = groups.get(key)
  if (same) listed(same, item)
  else groups.set(key, listed<Item>(NONE, item))
}

function groups<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, readonly Item[]> {
  const found = new Map<Key, readonly Item[]>()
  for (const item of items) add(found, keyOf(item), item)
  return found
}

type AttributeRows = NonNullable<ElementRow['attributes']>

/** Documents choose the names: an object would answer to `constructor`. */
function rowOf(rows: AttributeRows | undefined, name: string): AttributeRow | undefined {
  return rows && Object.hasOwn(rows, name) ? rows[name] : undefined
}

/** Verdicts on all values, by rule. An empty text is judged only where it can never be right. */
export function judge(values: readonly Value[], now: number): Map<string, Fault[]> {
  const faults = new Map<string, Fault[]>()
  for (const value of values) {
    if (value.text === '' && !NEVER_BLANK.has(value.kind)) continue
    for (const verdict of KINDS[value.kind](UNTRIMMED.has(value.kind) ? value.raw : value.text, now)) {
      const same = faults.get(verdict.rule)
      if (same) same.push({ value, verdict })
      else faults.set(verdict.rule, [{ value, verdict }])
    }
  }
  return faults
}
