// Alone makes text a tree of elements with places, or tells the problem that forbids it. Never mends anything.
import { listed, NONE } from '../model/listed.js'
import type { Attribute, Element, Place, Text, XmlTree } from '../model/tree.js'
import { declaredEntities } from './declared-entities.js'
import { MAX_ATTRIBUTES, MAX_CHARACTERS, MAX_DEPTH, MAX_NAMESPACES } from './limits.js'
import type { Problem, ProblemKind } from './problem.js'
import { type SaxesTagNS, strictParser } from './strict-parser.js'

export type XmlResult = { readonly tree: XmlTree } | { readonly problem: Problem }

/** Reads XML 1.0 with namespaces, strictly. Never throws for a bad document; no external entity is ever looked at. */
export function readXml(text: string): XmlResult {
  if (text.length > MAX_CHARACTERS) {
    return { problem: { kind: 'validator-limit', at: { start: 0, end: 0 }, detail: '', limit: MAX_CHARACTERS } }
  }
  const stray = strayCharacter(text)
  if (stray !== undefined) {
    return {
      problem: { kind: 'not-well-formed', at: { start: stray, end: stray + 1 }, detail: 'disallowed character.' },
    }
  }
  const build = new Build(text)
  try {
    return { tree: build.run() }
  } catch (stop) {
    if (stop instanceof Stop) return { problem: stop.problem }
    throw stop
  }
}

/** Only asked of documents that parsed: the declaration is well-formed. */
function declarationOf(text: string): XmlTree['declaration'] {
  const whole = /^<\?xml\s[^>]*\?>/.exec(text)?.[0]
  if (whole === undefined) return undefined
  const given = (name: string) => new RegExp(`\\s${name}\\s*=\\s*(["'])(.*?)\\1`).exec(whole)?.[2]
  const [version, encoding, standalone] = ['version', 'encoding', 'standalone'].map(given)
  return {
    ...(version !== undefined && { version }),
    ...(encoding !== undefined && { encoding }),
    ...(standalone !== undefined && { standalone }),
    start: 0,
    end: whole.length,
  }
}

/** saxes lets two things pass that XML does not: U+FEFF at the start, and half a character before another. */
function strayCharacter(text: string): number | undefined {
  if (text.charCodeAt(0) === 0xfeff) return 0
  if (text.isWellFormed()) return undefined
  return text.search(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/)
}

function nameIn(kind: ProblemKind, message: string, written: string): string | undefined {
  if (kind === 'missing-namespace') return /"([^"]*)"/.exec(message)?.[1]
  return kind === 'undefined-named-entity' ? written.replace(/^&|;$/g, '') : undefined
}

/** Leaves the parser from inside a handler: nothing after the first problem is worth its time. */
class Stop extends Error {
  constructor(readonly problem: Problem) {
    super(problem.kind)
  }
}

const LESS_THAN = 60
const EXCLAMATION = 33
const QUESTION = 63

// Classes, not literals, for the reason that `listed` gives: reading took a third longer.
class ElementNode implements Element {
  readonly kind = 'element'
  attributes: readonly Attribute[] = NONE
  children: readonly (Element | Text)[] = NONE
  end: number
  constructor(
    readonly prefix: string,
    readonly local: string,
    readonly uri: string,
    readonly parent: ElementNode | undefined,
    readonly start: number,
    readonly startTagEnd: number,
  ) {
    this.end = startTagEnd
  }
}

class TextNode implements Text {
  readonly kind = 'text'
  constructor(
    readonly value: string,
    readonly cdata: boolean,
    readonly parent: Element,
    readonly start: number,
    readonly end: number,
  ) {}
}

class AttributeNode implements Attribute {
  readonly kind = 'attribute'
  constructor(
    readonly prefix: string,
    readonly local: string,
    readonly uri: string,
    readonly value: string,
    readonly owner: Element,
  ) {}
}

class Build {
  readonly #text: string
  readonly #parser = strictParser()
  readonly #namespaces: XmlTree['namespaces'][number][] = []
  readonly #names = new Map<string, string>()
  #doctype: XmlTree['doctype']
  #root: Element | undefined
  #open: ElementNode | undefined
  #depth = 0
  /** Declarations in scope, and how many each open element added. */
  #inScope = 0
  #added: number[] = []
  /** Where the last markup ended, so where text begins. */
  #last = 0

  constructor(text: string) {
    this.#text = text
  }

  run(): XmlTree {
    const parser = this.#parser
    // No more handlers than these: with a seventh V8 turns the parser into a dictionary, and it takes six times as long.
    parser.on('error', error => this.#fail(error.message))
    parser.on('opentag', tag => this.#opened(tag))
    parser.on('closetag', () => this.#closed())
    parser.on('text', value => this.#said(value, parser.position - 1, false))
    parser.on('cdata', value => this.#said(value, parser.position, true))
    parser.on('doctype', value => this.#foundDoctype(value))
    parser.write(this.#text).close()
    if (!this.#root) return this.#fail('document must contain a root element.')
    const declaration = declarationOf(this.#text)
    const optional = { ...(declaration && { declaration }), ...(this.#doctype && { doctype: this.#doctype }) }
    return { kind: 'xml', text: this.#text, root: this.#root, namespaces: this.#namespaces, ...optional }
  }

  #opened(tag: SaxesTagNS): void {
    if (this.#depth >= MAX_DEPTH) this.#stop('too-deep', MAX_DEPTH)
    const end = this.#parser.position
    const { prefix, local, uri } = tag
    const element = new ElementNode(
      this.#same(prefix),
      this.#same(local),
      this.#same(uri),
      this.#open,
      this.#tagStart(end),
      end,
    )
    this.#take(tag, element)
    if (this.#open) this.#open.children = listed(this.#open.children, element)
    else this.#root = element
    this.#open = element
    this.#depth += 1
    this.#last = end
  }

  /** Most tags follow text or another tag. After a comment, `<` cannot stand inside a well-formed tag: the nearest opens it. */
  #tagStart(end: number): number {
    const last = this.#last
    const next = this.#text.charCodeAt(last + 1)
    const follows = this.#text.charCodeAt(last) === LESS_THAN && next !== EXCLAMATION && next !== QUESTION
    return follows ? last : this.#text.lastIndexOf('<', end - 1)
  }

  /**
   * One string a name, and that the engine's own: whoever compares it with a literal compares two addresses. saxes cuts
   * every name anew, and a document has few names and thousands of elements.
   */
  #same(name: string): string {
    let same = this.#names.get(name)
    if (same === undefined) {
      same = Object.keys({ [name]: true })[0] as string
      this.#names.set(same, same)
    }
    return same
  }

  #take(tag: SaxesTagNS, element: ElementNode): void {
    let declared = 0
    let count = 0
    for (const name in tag.attributes) {
      count += 1
      const { prefix, local, uri, value } = tag.attributes[name] as SaxesTagNS['attributes'][string]
      if (prefix === 'xmlns' || name === 'xmlns') {
        declared += 1
        this.#namespaces.push({ prefix: name === 'xmlns' ? '' : local, uri: value, at: element })
      } else {
        const attribute = new AttributeNode(
          this.#same(prefix),
          this.#same(local),
          prefix === '' ? '' : this.#same(uri),
          value,
          element,
        )
        element.attributes = listed(element.attributes, attribute)
      }
    }
    if (count > MAX_ATTRIBUTES) this.#stop('too-many-attributes', MAX_ATTRIBUTES)
    this.#inScope += declared
    this.#added.push(declared)
    if (this.#inScope > MAX_NAMESPACES) this.#stop('too-many-namespaces', MAX_NAMESPACES)
  }

  #closed(): void {
    const element = this.#open
    if (!element) return
    element.end = this.#parser.position
    this.#last = element.end
    this.#inScope -= this.#added.pop() ?? 0
    this.#depth -= 1
    this.#open = element.parent
  }

  #said(value: string, end: number, cdata: boolean): void {
    const parent = this.#open
    if (parent) {
      const start = this.#afterComments(end)
      parent.children = listed(parent.children, new TextNode(value, cdata, parent, start, end))
    }
    this.#last = end
  }

  /** Where the text begins: comments and instructions before it have no event of their own. */
  #afterComments(end: number): number {
    let start = this.#last
    for (;;) {
      if (this.#text.charCodeAt(start) !== LESS_THAN) return start
      const close = this.#text.startsWith('<!--', start) ? '-->' : this.#text.startsWith('<?', start) ? '?>' : undefined
      const after = close === undefined ? -1 : this.#text.indexOf(close, start)
      if (close === undefined || after === -1 || after >= end) return start
      start = after + close.length
    }
  }

  #foundDoctype(value: string): void {
    const end = this.#parser.position
    this.#doctype = { value, start: this.#text.lastIndexOf('<!DOCTYPE', end), end }
    for (const [name, replacement] of declaredEntities(value)) this.#parser.ENTITIES[name] = replacement
    this.#last = end
  }

  #fail(message: string): never {
    const position = Math.min(this.#parser.position, this.#text.length)
    const kind: ProblemKind = /undefined entity/i.test(message)
      ? 'undefined-named-entity'
      : /unbound namespace prefix/i.test(message)
        ? 'missing-namespace'
        : 'not-well-formed'
    const at = this.#around(kind, position)
    const name = nameIn(kind, message, this.#text.slice(at.start, at.end))
    throw new Stop({ kind, at, detail: message, ...(name !== undefined && { name }) })
  }

  /** Where to look: the tag or reference that was being read when it broke. */
  #around(kind: ProblemKind, position: number): Place {
    const back = this.#text.lastIndexOf(kind === 'undefined-named-entity' ? '&' : '<', position - 1)
    if (kind === 'not-well-formed' || back === -1) return { start: Math.max(0, position - 1), end: position }
    return { start: back, end: position }
  }

  #stop(kind: ProblemKind, limit: number): never {
    const end = this.#parser.position
    const start = Math.max(0, this.#text.lastIndexOf('<', end - 1))
    throw new Stop({ kind, at: { start, end }, detail: '', limit })
  }
}
