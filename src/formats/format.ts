// What a format is, and what it is to be only read: one folder here, one line in index.ts.
import type { Article } from '../model/article.js'
import type { Channel, FormatName, ItemLinks } from '../model/channel.js'
import type { Decision } from '../model/decision.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Reading } from '../model/draft.js'
import type { Rights } from '../model/rights.js'
import type { Element, Tree } from '../model/tree.js'
import type { Rule } from '../validation/rule.js'

/** What is recognised and judged by a grammar of its own. */
export interface Judged<Doc = unknown> {
  /** Cheap; never throws. */
  readonly claims: (tree: Tree) => boolean
  /** The document as it was written; rules judge this. Asked only of trees it claims. */
  readonly document: (tree: Tree) => Doc
  readonly rules: readonly Rule<Doc>[]
  /** Elements outside of its vocabulary that one of these rules tells of: the general ones leave them to it. */
  readonly tells?: (element: Element) => boolean
}

/** What is read: written by others, in formats that we write or that nobody should write any more. */
export interface Reader<Doc = unknown> {
  readonly name: ReaderName
  /** Cheap; never throws. */
  readonly claims: (tree: Tree) => boolean
  /** The document as it was written; rules judge this. Asked only of trees it claims. */
  readonly document: (tree: Tree) => Doc
  /**
   * The document turned into a channel and drafts. `url`: where it lives, absolute; relative addresses are resolved
   * against it where nothing nearer says against what (RFC 3986 §5.1). Never throws.
   */
  read(document: Doc, url?: string): ReadFeed
}

export type ReaderName = FormatName | 'rdf' | 'atom-03' | 'astray'

/** What is read and also written, and judged by rules of its own. */
export interface Format<Doc = unknown> extends Reader<Doc>, Judged<Doc> {
  readonly name: FormatName
  /** With charset, as it is served. */
  readonly mediaType: string
  /** Without the dot. */
  readonly extension: string
  readonly write: Write
}

export interface ReadFeed {
  readonly channel: Partial<Channel>
  readonly articles: readonly Reading[]
  readonly diagnostics: readonly Diagnostic[]
}

/** One item as written, and the namespace prefixes it uses: a document declares those and no others. */
export interface Written {
  readonly text: string
  readonly prefixes: readonly string[]
}

/**
 * What a writer needs of an article. An accepted one has everything; a library user may have said less, and what nobody
 * said is not written.
 */
export type WritableArticle = Omit<Article, 'rights' | 'byline'> & {
  readonly byline?: Article['byline']
  readonly rights: Partial<Rights> & Pick<Rights, 'reservation' | 'notice' | 'holder' | 'sourceChain' | 'raw'>
}

/** Same input, same bytes. A document is `head` + items joined by `between` + `foot`. */
export interface Write {
  /** `prefixes`: those of all items that will follow. */
  readonly head: (channel: Channel, prefixes: ReadonlySet<string>) => string
  /** Undefined when the decision is `nothing`. */
  readonly item: (article: WritableArticle, decision: Decision, links: ItemLinks) => Written | undefined
  readonly between: string
  readonly foot: (channel: Channel) => string
}
