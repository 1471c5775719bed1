// Alone knows xml2js: what can be had from a document that cannot be mended. Asked for, never silent.
import { createRequire } from 'node:module'
import type { Parser as Xml2js } from 'xml2js'
import type { Attribute, Element, Text, XmlTree } from '../model/tree.js'
import { MAX_DEPTH, MAX_NAMESPACES } from './limits.js'

/** Lower-case names to the names a vocabulary has; xml2js loses the case when it is lenient. */
export type Spellings = ReadonlyMap<string, string>
/** Prefixes that mean something even where nobody bound them. */
export type WellKnown = ReadonlyMap<string, string>

export interface Salvaged {
  readonly tree: XmlTree
  /** Offset where the document was cut off with elements still open. */
  readonly cut?: number
}

/**
 * Undefined when nothing is left to read: xml2js answers null for a truncated document, which is closed here first, and
 * for markup before the declaration. Elements are where their start tags were found; texts have no place of their own.
 */
export function salvage(text: string, spellings: Spellings, wellKnown: WellKnown): Salvaged | undefined {
  const outline = outlineOf(text)
  if (!outline) return undefined
  const found = parse(outline.text)
  if (!found) return undefined
  const builder = new Builder(text, spellings, wellKnown)
  const root = builder.element(found, undefined, new Map(wellKnown), 0)
  if (!root) return undefined
  const tree: XmlTree = { kind: 'xml', text, root, namespaces: builder.namespaces }
  return { tree, ...(outline.open > 0 && { cut: text.length }) }
}

interface Ordered {
  readonly '#name': string
  readonly $?: Readonly<Record<string, string>>
  readonly $$?: readonly Ordered[]
  readonly _?: string
}

function parse(text: string): Ordered | undefined {
  let found: Ordered | undefined
  // Loaded when it is needed, which is rare: its thirty files would double the time a small validation takes to start.
  const { Parser } = createRequire(import.meta.url)('xml2js') as { readonly Parser: typeof Xml2js }
  const parser = new Parser({
    strict: false,
    explicitChildren: true,
    preserveChildrenOrder: true,
    charsAsChildren: true,
    includeWhiteChars: true,
    explicitRoot: false,
    async: false,
  })
  try {
    parser.parseString(text, (error: Error | null, result: unknown) => {
      if (!error && result && typeof result === 'object') found = result as Ordered
    })
  } catch {
    // Beyond saving: the caller keeps the problem that strict reading told.
    return undefined
  }
  return found
}

const PIECES =
  /<!\[CDATA\[[\s\S]*?(\]\]>|$)|<!--[\s\S]*?(-->|$)|<\?[\s\S]*?(?:\?>|$)|<(\/?)([A-Za-z_][\w.:-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*)(>|$)|<(?=[A-Za-z_/])/g

interface Outline {
  readonly text: string
  readonly open: number
}

/** The text with everything closed that was open at its end. Undefined when it is nested too deeply to be read safely. */
function outlineOf(text: string): Outline | undefined {
  const stack: string[] = []
  let declared = 0
  let tail = text.length
  let ending = ''
  for (const { 0: piece, 1: cdata, 2: comment, 3: slash, 4: name, 5: inside = '', 6: end, index } of text.matchAll(
    PIECES,
  )) {
    if (cdata === '') ending = ']]>'
    else if (comment === '') ending = '-->'
    else if (piece === '<' && !text.includes('>', index)) tail = Math.min(tail, index)
    else if (name === undefined) continue
    else if (end === '') tail = index
    else if (slash) pop(stack, name)
    else if (!inside.endsWith('/')) stack.push(name)
    if (piece.includes('xmlns')) declared += piece.split('xmlns').length - 1
    if (stack.length > MAX_DEPTH || declared > MAX_NAMESPACES) return undefined
  }
  const closers = stack.toReversed().map(name => `</${name}>`)
  const start = Math.max(0, text.search(/<(?:\?xml|[A-Za-z_])/))
  return { text: text.slice(start, tail) + ending + closers.join(''), open: stack.length }
}

function pop(stack: string[], name: string): void {
  const at = stack.findLastIndex(open => open.toLowerCase() === name.toLowerCase())
  if (at !== -1) stack.length = at
}

type Scope = ReadonlyMap<string, string>
type Grown = Element & { readonly attributes: Attribute[]; readonly children: (Element | Text)[] }

class Builder {
  readonly namespaces: XmlTree['namespaces'][number][] = []
  readonly #tags: RegExpExecArray[]
  #next = 0

  constructor(
    text: string,
    readonly spellings: Spellings,
    readonly wellKnown: WellKnown,
  ) {
    this.#tags = [...text.matchAll(PIECES)].filter(({ 3: slash, 4: name }) => name !== undefined && !slash)
  }

  element(source: Ordered, parent: Element | undefined, outer: Scope, depth: number): Element | undefined {
    const given = source.$ ?? {}
    const scope = scopeOf(given, outer)
    const [prefix, local] = this.#split(source['#name'])
    const place = this.#find(source['#name'])
    const element: Grown = {
      kind: 'element',
      prefix,
      local,
      uri: scope.get(prefix) ?? '',
      attributes: [],
      children: [],
      parent,
      ...place,
      startTagEnd: place.end,
    }
    for (const [name, value] of Object.entries(given)) this.#attribute(name, value, element, scope)
    for (const child of source.$$ ?? []) {
      if (child['#name'] === '__text__' || child['#name'] === '__cdata') {
        const { start, end } = place
        element.children.push({ kind: 'text', value: child._ ?? '', cdata: false, parent: element, start, end })
      } else if (depth < MAX_DEPTH) {
        const inner = this.element(child, element, scope, depth + 1)
        if (inner) element.children.push(inner)
      }
    }
    return element
  }

  #attribute(written: string, value: string, owner: Grown, scope: Scope): void {
    const lower = written.toLowerCase()
    if (lower === 'xmlns' || lower.startsWith('xmlns:')) {
      this.namespaces.push({ prefix: lower.slice(6), uri: value, at: owner })
      return
    }
    const [prefix, local] = this.#split(written)
    const uri = prefix === '' ? '' : prefix === 'xml' ? XML : (scope.get(prefix) ?? '')
    owner.attributes.push({ kind: 'attribute', prefix, local, uri, value, owner })
  }

  #split(written: string): [prefix: string, local: string] {
    const lower = written.toLowerCase()
    const known = this.spellings.get(lower) ?? lower
    const colon = known.indexOf(':')
    return colon === -1 ? ['', known] : [known.slice(0, colon), known.slice(colon + 1)]
  }

  /** Elements come in the order of their tags, so the next tag of that name is this one. */
  #find(name: string): { readonly start: number; readonly end: number } {
    const lower = name.toLowerCase()
    for (let index = this.#next; index < this.#tags.length; index++) {
      const tag = this.#tags[index] as RegExpExecArray
      if ((tag[4] ?? '').toLowerCase() !== lower) continue
      this.#next = index + 1
      return { start: tag.index, end: tag.index + tag[0].length }
    }
    return { start: 0, end: 0 }
  }
}

const XML = 'http://www.w3.org/XML/1998/namespace'

function scopeOf(attributes: Readonly<Record<string, string>>, outer: Scope): Scope {
  const declared = Object.entries(attributes).filter(([name]) => /^xmlns(?::|$)/i.test(name))
  if (declared.length === 0) return outer
  return new Map([...outer, ...declared.map(([name, uri]) => [name.toLowerCase().slice(6), uri] as const)])
}
