// Alone knows what it means that two articles tell one story: the grounds for it, the decision, and the story's members.
import type { Article } from './article.js'
import type { Key } from './key.js'

/** From the surest: the same address, the publisher's own id, an agency's code for the story, nearly the same text; a person. */
export const MERGE_CAUSES = ['address', 'id', 'code', 'text', 'hand'] as const
export type MergeCause = (typeof MERGE_CAUSES)[number]

/** Why two articles are taken for one story. */
export interface Grounds {
  readonly cause: MergeCause
  /** The address, id or code that both have. */
  readonly value?: string
  /** Share of the shorter text that stands in the longer one as well, 0 to 1; absent where no text was compared. */
  readonly similarity?: number
  /** What agrees, by its name on the wire: `title`, `content_html`, `date_published` … */
  readonly fields: readonly string[]
}

/** Kept for good, and readable: what joined two articles, who decided it, and whether it still stands. */
export interface MergeDecision extends Grounds {
  readonly seq: number
  /** The article that came, and the one of the story that it was found to tell. */
  readonly key: Key
  readonly other: Key
  readonly by: 'rule' | 'operator'
  /** Epoch milliseconds. */
  readonly at: number
  /** Epoch milliseconds at which an operator said that these are two stories. */
  readonly undoneAt?: number
}

export const MERGE_STATES = ['standing', 'undone'] as const
export type MergeState = (typeof MERGE_STATES)[number]

/** One of the articles that tell a story. */
export interface Member {
  readonly article: Article
  /** Of the input it was made from (store/store.ts, Kept). */
  readonly digest: string
  /** Epoch milliseconds at which its first version was taken in here. */
  readonly seenAt: number
}
