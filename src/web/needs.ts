// Alone names what several routes ask of the rest of the house. Each route takes the part it needs.
import type { Article } from '../model/article.js'
import type { Decision, Use } from '../model/decision.js'
import type { Log } from '../model/log.js'
import type { Representation } from '../outbound/representation.js'

/** Documents in stock, by path without query. */
export interface Shelf {
  at(path: string): Representation | undefined
}

/** What came since a document, by path and the entity tags of those a reader has (outbound/deltas.ts). */
export interface Deltas {
  since(path: string, tags: readonly string[]): Representation | undefined
}

/** Where the feed is now that an address of before means (outbound/legacy.ts). */
export interface Legacy {
  find(url: string): { readonly path: string; readonly how: 'in-place' | 'moved' } | undefined
}

export type Gate = (article: Article, use: Use) => Decision

/** JSON texts of one article, as far as a decision goes. Undefined when it shows nothing. */
export interface Records {
  /** The item alone, with `_rights`. */
  item(article: Article, decision: Decision): string | undefined
  /** A JSON Feed 1.1 document that holds this one item. */
  document(article: Article, decision: Decision): string | undefined
}

/** A logger that can say whether a line would be read. */
export interface WebLog extends Log {
  /** Absent: every line is read. */
  readonly isLevelEnabled?: (level: string) => boolean
}
