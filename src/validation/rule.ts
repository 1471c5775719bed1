// Alone knows what a rule is: a value that looks at a document and reports findings at places.
import type { Fix, Level, W3cView } from '../model/diagnostic.js'
import type { Bilingual } from '../model/text.js'
import type { Node, Place } from '../model/tree.js'

/** `spec`: the specifications and the W3C; `news`: intake and practice; `rights`: Law No. 5846; `http`: how it is served. */
export const PROFILES = ['spec', 'news', 'rights', 'http'] as const
export type Profile = (typeof PROFILES)[number]

/** Who takes feeds in under specifications of their own. */
export const TARGETS = ['flipboard', 'smartnews', 'msn', 'haberler'] as const
export type Target = (typeof TARGETS)[number]

/** The section of a specification, or the article of a law, that a rule rests on. */
export interface Basis {
  readonly name: string
  readonly section: string
  readonly url: string
}

export interface Rule<Doc = unknown, Data = unknown> {
  /** Kebab-case, stable for ever. */
  readonly id: string
  readonly level: Level
  /** The W3C Feed Validator's class for the same finding. */
  readonly w3c?: string
  /** Absent: `spec`. */
  readonly profile?: Profile
  /** Speaks only when the feed is meant for this one. */
  readonly target?: Target
  readonly basis: Basis
  readonly says: { en(data: Data): string; tr(data: Data): string }
  readonly why: Bilingual
  readonly remedy: Bilingual
  readonly examples: Examples
  check(document: Doc, report: Report<Data>, setting: Setting): void
}

/**
 * Fragments or whole documents. `bad` must give exactly this rule and nothing else, `good` nothing at all; a test runs
 * them. A fragment is framed by what it starts with: `<item`, `<entry`, `{"id"` …, see test/validation/frame.ts.
 */
export interface Examples {
  readonly bad: readonly string[]
  readonly good: readonly string[]
  /** Which minimal document a fragment is put into. Default: the format the rule belongs to, else `rss`. */
  readonly within?: 'rss' | 'atom' | 'json-feed'
}

/** What a rule may know beside the document. */
export interface Setting {
  /** Epoch milliseconds. */
  readonly now: number
  /** Where the document lives, absolute. */
  readonly url?: string
}

/** Something that has a place in the document; "line 1, for lack of better" cannot be said. */
export type At = Node | AttributeAt | MissingAt | RangeAt

export interface AttributeAt {
  readonly kind: 'attribute-of'
  readonly node: Extract<Node, { kind: 'element' }>
  readonly name: string
}
export interface MissingAt {
  readonly kind: 'missing-in'
  readonly node: Node
  readonly name: string
}
/** A part of the text that no node covers: a byte that is no character, markup that could not be read. */
export interface RangeAt extends Place {
  readonly kind: 'range'
}

export interface ReportOptions {
  /** A part of the node: a text inside it, a key of a JSON member, markup inside a body. */
  readonly place?: Place
  readonly fix?: Fix
  /** For an attribute: the value that should stand there. Makes the fix. */
  readonly instead?: string
  /** For an element or an attribute: the name it should have. Makes the fix. */
  readonly rename?: string
  /** For an element or an attribute: nothing is lost without it. Makes the fix. */
  readonly remove?: boolean
  /** How the W3C names an attribute: see validation/w3c.ts. Default 1. */
  readonly way?: 1 | 2 | 3
  /** The offending text. */
  readonly value?: string
  /** Where the W3C names it another way than the vocabulary says. */
  readonly w3c?: Partial<W3cView>
  /** Level of this one finding, where a specification is softer or harder about it. */
  readonly level?: Level
}

export type Report<Data = unknown> = (at: At, data: Data, options?: ReportOptions) => void

/** The attribute of that name, as it is written in the start tag. */
export function attribute(node: AttributeAt['node'], name: string): AttributeAt {
  return { kind: 'attribute-of', node, name }
}

/** A child or attribute (`@name`) that should stand in the node and does not. */
export function missing(node: Node, name: string): MissingAt {
  return { kind: 'missing-in', node, name }
}

export function range({ start, end }: Place): RangeAt {
  return { kind: 'range', start, end }
}

/** Identity; lets a rule be written as a literal and keep the type of its data. */
export function rule<Doc, Data>(value: Rule<Doc, Data>): Rule<Doc, Data> {
  return value
}
