// Alone knows xml2js: what can be had from a document that cannot be mended. Asked for, never silent.
import { createRequire } from 'node:module'
import type { Parser as Xml2js } from 'xml2js'
import { type Attribute, type Element, elements, type Text, type XmlTree } from '../model/tree.js'
import { MAX_DEPTH } from './limits.js'
import { type Homes, outlineOf, type StartTag } from './outline.js'

/** Lower-case names to the names a vocabulary has; xml2js loses the case when it is lenient. */
export type Spellings = ReadonlyMap<string, string>
/** Prefixes that mean something even where nobody bound them. */
export type WellKnown = ReadonlyMap<string, string>

export interface Salvaged {
  readonly tree: XmlTree
  /** The innermost element that was still open at the end of the document. */
  readonly cut?: Element
}

export interface SalvageNames {
  readonly spellings: Spellings
  readonly wellKnown: WellKnown
  readonly homes: Homes
}

/**
 * Undefined when nothing is left to read: xml2js answers null for a truncated document, which is closed here first, and
 * for markup before the declaration. Elements are where their start tags were found; texts have no place of their own.
 */
export function salvage(text: string, { spellings, wellKnown, homes }: SalvageNames): Salvaged | undefined {
  const outline = outlineOf(text, homes)
  if (!outline) return undefined
  const found = parse(outline.text)
  if (!found) return undefined
  const builder = new Builder(outline.tags, spellings)
  const root = builder.element(found, undefined, wellKnown, 0)
  const tree: XmlTree = { kind: 'xml', text, root, namespaces: builder.namespaces }
  return { tree, ...(outline.open > 0 && { cut: lastOpen(root, outline.open) }) }
}

/** What was open at the end is the last child of the last child. */
function lastOpen(root: Element, open: number): Element {
  let innermost = root
  for (let depth = 1; depth < open; depth++) innermost = elements(innermost).at(-1) ?? innermost
  return innermost
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

type Scope = ReadonlyMap<string, string>
type Grown = Element & { readonly attributes: Attribute[]; readonly children: (Element | Text)[] }

class Builder {
  readonly namespaces: XmlTree['namespaces'][number][] = []
  readonly #waiting = new Map<string, StartTag[]>()
  #last = 0

  constructor(
    tags: readonly StartTag[],
    readonly spellings: Spellings,
  ) {
    // The next of a name stands last, where it can be taken off.
    for (const tag of tags.toReversed()) {
      const lower = tag.name.toLowerCase()
      const same = this.#waiting.get(lower)
      if (same) same.push(tag)
      else this.#waiting.set(lower, [tag])
    }
  }

  element(source: Ordered, parent: Element | undefined, outer: Scope, depth: number): Element {
    const given = source.$ ?? {}
    const scope = scopeOf(given, outer)
    const written = this.#find(source['#name'])
    const [prefix, local] = this.#split(written.name)
    const place = { start: written.start, end: written.end }
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
        element.children.push(this.element(child, element, scope, depth + 1))
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
    const [prefix, local] = this.#split(lower)
    const uri = prefix === '' ? '' : prefix === 'xml' ? XML : (scope.get(prefix) ?? '')
    owner.attributes.push({ kind: 'attribute', prefix, local, uri, value, owner })
  }

  #split(written: string): [prefix: string, local: string] {
    const lower = written.toLowerCase()
    const known = this.spellings.get(lower) ?? written
    const colon = known.indexOf(':')
    return colon === -1 ? ['', known] : [known.slice(0, colon), known.slice(colon + 1)]
  }

  /** Elements come in the order of their tags, so the next tag of that name is this one. */
  #find(name: string): StartTag {
    const same = this.#waiting.get(name.toLowerCase())
    for (let tag = same?.pop(); tag; tag = same?.pop()) {
      if (tag.start < this.#last) continue
      this.#last = tag.start
      return tag
    }
    return { name: name.toLowerCase(), start: this.#last, end: this.#last }
  }
}

const XML = 'http://www.w3.org/XML/1998/namespace'

function scopeOf(attributes: Readonly<Record<string, string>>, outer: Scope): Scope {
  const declared = Object.entries(attributes).filter(([name]) => /^xmlns(?::|$)/i.test(name))
  if (declared.length === 0) return outer
  return new Map([...outer, ...declared.map(([name, uri]) => [name.toLowerCase().slice(6), uri] as const)])
}
