// Alone knows what someone says an article is, before anything was decided: every field may be missing.
import type { Author, Byline, Media, Update } from './article.js'
import type { MediaRights, Rights, SourceHop } from './rights.js'
import type { Bilingual } from './text.js'
import type { Node, Place } from './tree.js'

export interface Draft {
  readonly id?: string
  readonly url?: string
  readonly externalUrl?: string
  /** Plain text. */
  readonly title?: string
  readonly summary?: string
  /** HTML as it came, not sanitised, URLs not resolved. */
  readonly bodyHtml?: string
  /** Plain text body, used when there is no HTML. */
  readonly bodyText?: string
  /** Address against which relative URLs of this item are resolved. */
  readonly base?: string
  readonly language?: string
  readonly authors: readonly Author[]
  readonly byline?: Byline
  readonly contributors?: readonly Author[]
  readonly dateline?: string
  readonly tags: readonly string[]
  readonly media: readonly MediaDraft[]
  /** Epoch milliseconds. */
  readonly publishedAt?: number
  /** Epoch milliseconds. */
  readonly modifiedAt?: number
  readonly updates: readonly Update[]
  readonly rights: RightsDraft
  /**
   * The code by which a news agency itself knows the story (HaberKodu, HaberID, NewsID), as written. Two drafts tell the same
   * story when the code and an agency of their source chains are the same: a code says nothing without its agency, whose hop
   * has it as `itemId`. Absent: no agency named one.
   */
  readonly agencyCode?: string
  readonly extensions?: Readonly<Record<string, unknown>>
}

export type MediaDraft = Partial<Omit<Media, 'rights' | 'url'>> & {
  readonly url: string
  readonly rights?: Partial<Omit<MediaRights, 'notice'>> & { readonly notice?: Partial<Bilingual> }
}

export type RightsDraft = Partial<Omit<Rights, 'notice' | 'ai' | 'sourceChain' | 'raw' | 'class' | 'reservation'>> & {
  /** As written: accepting checks it against the enum. */
  readonly class?: string
  readonly reservation?: string
  readonly notice?: Partial<Bilingual>
  readonly ai?: Partial<Rights['ai']>
  readonly sourceChain?: readonly Partial<SourceHop>[]
  readonly raw?: Rights['raw']
}

/** A draft and the place in the document it was read from. */
export interface Reading {
  readonly draft: Draft
  readonly at: Node
  /** What the item says in a way that cannot be read. The draft is silent there, so nobody may take it for all that was said. */
  readonly unread?: readonly Reason[]
  /** What the item names and the draft leaves out for now: a picture whose file is not there yet. Never a reason to refuse it. */
  readonly leftOut?: readonly Reason[]
  /** Ids of rules that every item of this one's dialect breaks: what they find is told, and keeps nothing out. */
  readonly customary?: ReadonlySet<string>
}

/** What is wrong with one item: a value, never an exception. `term` is set when the law is the reason. */
export interface Reason {
  /** Field on the wire: `_rights.class`, `tags`, `url` … */
  readonly field: string
  readonly message: Bilingual
  /** Id of a rights term; `mahrec explain TERM` tells more. */
  readonly term?: string
  /** Values that would be accepted. */
  readonly allowed?: readonly string[]
  /** Bytes allowed, when the item is too large. */
  readonly limit?: number
  readonly place?: Place
}
