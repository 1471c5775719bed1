// Alone knows how rules are run: what they report becomes diagnostics, in the order of the document.
import type { Diagnostic, Fix } from '../model/diagnostic.js'
import type { Element, Node, Place } from '../model/tree.js'
import { escapeAttribute } from './escape.js'
import { renamedAttribute, renamedElement, withoutAttribute, withoutElement } from './mends.js'
import { Paths, qualified } from './paths.js'
import type { At, Report, ReportOptions, Rule, Setting } from './rule.js'
import { bare, type W3cNames, w3cView } from './w3c.js'

/** What running needs to know of the document beside its nodes. */
export interface Sight {
  /** Of the document, as its places count. */
  readonly text: string
  /** Where an attribute stands in its start tag, and where its value does. */
  readonly placeOf: (node: Element, name: string) => AttributePlace | undefined
  /** Absent for JSON. */
  readonly names?: W3cNames
}

export interface AttributePlace extends Place {
  readonly value: Place
}

/** A run collects; one rule may be run over one view of the document, the next over another. */
export class Run {
  readonly #found: Diagnostic[] = []
  readonly #paths = new Paths()

  constructor(
    readonly sight: Sight,
    readonly setting: Setting,
  ) {}

  apply<Doc>(rules: readonly Rule<Doc>[], document: Doc): void {
    for (const rule of rules) {
      const report: Report = (at, data, options = {}) =>
        this.#found.push(this.#diagnostic(rule as Rule, at, data, options))
      rule.check(document, report, this.setting)
    }
  }

  add(diagnostics: readonly Diagnostic[]): void {
    // One by one: a spread of a hundred thousand arguments would overflow the stack.
    for (const found of diagnostics) this.#found.push(found)
  }

  /** By place; at the same place, by rule. */
  diagnostics(): readonly Diagnostic[] {
    return this.#found.toSorted(
      (a, b) =>
        a.place.start - b.place.start || a.place.end - b.place.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
    )
  }

  #diagnostic(rule: Rule, at: At, data: unknown, options: ReportOptions): Diagnostic {
    const { value } = options
    const fix = options.fix ?? this.#mend(at, options)
    const names = this.sight.names
    return {
      rule: rule.id,
      level: options.level ?? rule.level,
      place: options.place ?? this.#placeOf(at),
      path: this.#pathOf(at),
      ...subject(at, names),
      ...(value !== undefined && { value }),
      data: (data ?? {}) as Diagnostic['data'],
      ...(fix && { fix }),
      ...(rule.w3c && names && { w3c: w3cView(rule.w3c, at, value, options, names) }),
    }
  }

  #mend(at: At, { instead, rename, remove }: ReportOptions): Fix | undefined {
    if (at.kind === 'element') {
      if (rename !== undefined) return renamedElement(at, rename, this.sight.text)
      return remove ? withoutElement(at, this.sight.text) : undefined
    }
    const [owner, name] =
      at.kind === 'attribute-of' ? [at.node, at.name] : at.kind === 'attribute' ? [at.owner, qualified(at)] : []
    const place = owner && name !== undefined ? this.sight.placeOf(owner, name) : undefined
    if (!place || name === undefined) return undefined
    if (instead !== undefined) return { ...place.value, text: escapeAttribute(instead) }
    if (rename !== undefined) return renamedAttribute(place, name, rename)
    return remove ? withoutAttribute(place) : undefined
  }

  #placeOf(at: At): Place {
    switch (at.kind) {
      case 'attribute':
        return this.sight.placeOf(at.owner, qualified(at)) ?? startTag(at.owner)
      case 'attribute-of':
        return this.sight.placeOf(at.node, at.name) ?? startTag(at.node)
      case 'missing-in':
        return this.#placeOf(at.node)
      case 'element':
        return startTag(at)
      default:
        return { start: at.start, end: at.end }
    }
  }

  #pathOf(at: At): string {
    switch (at.kind) {
      case 'attribute-of':
        return `${this.#paths.of(at.node)}/@${at.name}`
      case 'missing-in':
        return this.#pathOf(at.node)
      case 'range':
        return ''
      default:
        return this.#paths.of(at)
    }
  }
}

function startTag(element: Element): Place {
  return { start: element.start, end: element.startTagEnd }
}

function subject(at: At, names: W3cNames | undefined): { readonly element?: string; readonly attr?: string } {
  switch (at.kind) {
    case 'element':
      return { element: qualified(at) }
    case 'text':
      return { element: qualified(at.parent) }
    case 'attribute':
      return { element: qualified(at.owner), attr: qualified(at) }
    case 'attribute-of':
      return { element: qualified(at.node), attr: at.name }
    case 'missing-in':
      return missingSubject(at.node, at.name, names)
    case 'range':
      return {}
    default:
      return at.step === undefined ? {} : { element: String(at.step) }
  }
}

function missingSubject(
  node: Node,
  name: string,
  names: W3cNames | undefined,
): { readonly element?: string; readonly attr?: string } {
  if (name.startsWith('@') && node.kind === 'element') return { element: qualified(node), attr: name.slice(1) }
  return { element: names ? bare(name, names) : name }
}
