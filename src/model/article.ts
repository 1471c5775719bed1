// Alone knows what an article is once it has been accepted.
import type { Key } from './key.js'
import type { AiPermissions, MediaRights, Reservation, Rights } from './rights.js'

export interface Author {
  readonly name: string
  readonly url?: string
  readonly avatar?: string
  /** Written to Atom only. */
  readonly email?: string
}

/** How the author chose to be named (FSEK 15). */
export interface Byline {
  readonly mode: 'name' | 'pseudonym' | 'sign' | 'none'
  /** As written, never re-cased. Empty only for `none`. */
  readonly text: string
}

export interface Media {
  /** Stable within the article. */
  readonly id: string
  readonly kind: 'image' | 'video' | 'audio' | 'document'
  readonly url: string
  readonly mimeType: string
  /** Bytes. */
  readonly size?: number
  /** Seconds. */
  readonly duration?: number
  readonly width?: number
  readonly height?: number
  readonly title?: string
  readonly caption?: string
  /** Who took it; shown beside it. */
  readonly credit?: string
  readonly rights: MediaRights
}

export interface Body {
  /** Sanitised HTML for pages; iframes of the host list are still frames. */
  readonly html: string
  /** Sanitised HTML for feeds; the same frames as links. Absent when equal to `html`. */
  readonly feedHtml?: string
  /** Plain text, at most a few sentences; what extent `excerpt` shows. */
  readonly excerpt: string
  /** Number of the sanitising policy that made this; the raw body stays in the version store. */
  readonly policy: number
}

/** A change the publisher calls one. The list only grows (Law No. 5187 art. 4). */
export interface Update {
  /** Epoch milliseconds. */
  readonly at: number
  readonly note?: string
}

export interface Withdrawal {
  /** Epoch milliseconds. */
  readonly at: number
  /** What the notice calls "Kayıt no". */
  readonly reference: string
}

/** A correction and reply to an article (Law No. 5187 art. 14). */
export interface Answer {
  readonly key: Key
  readonly title: string
  /** Absolute. */
  readonly url: string
}

/** How long a reply stands first, and stays in the feeds however much else comes. Epoch milliseconds. */
export interface Prominence {
  readonly pinnedUntil: number
  readonly keptUntil: number
}

/** The same story at another partner, which is not shown beside this one (RIGHTS.md §3.4). */
export interface Sighting {
  /** Its article here, which holds all that came; absent for what was seen before these were kept. */
  readonly key?: Key
  /** Slug, and name as in source chains. */
  readonly partner: string
  readonly name: string
  readonly id: string
  readonly url?: string
  readonly reservation: Reservation
  readonly ai: AiPermissions
  /** Epoch milliseconds at which it was seen first. */
  readonly at: number
}

export interface Article {
  readonly key: Key
  /** `self` or a partner's slug. */
  readonly owner: string
  /** The publisher's own string. */
  readonly id: string
  /** 1, 2, 3 …; every one is kept. */
  readonly version: number
  /** Set when it was taken from publication; the record stays (Law No. 5187 art. 10). */
  readonly withdrawn?: Withdrawal
  /** The article that shows this story now, from a source that goes before this one; this one is shown nowhere. */
  readonly movedTo?: Key
  /** BCP 47. */
  readonly language: string
  /** Plain text. */
  readonly title: string
  /** The story at its publisher, absolute. */
  readonly url?: string
  /** What a link-post points at, absolute (JSON Feed external_url). */
  readonly externalUrl?: string
  /** Plain text, the publisher's own. */
  readonly summary?: string
  readonly body: Body
  readonly authors: readonly Author[]
  readonly byline: Byline
  readonly contributors?: readonly Author[]
  /** Place of the mahreç, as written: "KARS". */
  readonly dateline?: string
  /** Category slugs, in the order of categories.yaml. */
  readonly categories: readonly string[]
  readonly tags: readonly string[]
  readonly media: readonly Media[]
  /** Epoch milliseconds; never changes (Law No. 5187 art. 4). */
  readonly firstPublishedAt: number
  readonly updates: readonly Update[]
  /** Epoch milliseconds at which this version was accepted here. */
  readonly acceptedAt: number
  readonly rights: Rights
  /** Replies to it, oldest first; a new version of its source does not take them away. */
  readonly answeredBy?: readonly Answer[]
  /** Set on a reply that a case published: nobody changes its text. */
  readonly prominence?: Prominence
  /** Other ways the story took to us, oldest first; its rights are the strictest of all (RIGHTS.md §3.5). */
  readonly alsoSeen?: readonly Sighting[]
  /** What its own source says, where the other ways are stricter: what remains when they turn out to be another story. */
  readonly ownTerms?: Pick<Rights, 'reservation' | 'ai' | 'notice'>
  /** JSON Feed extension members of others (`_name`), written back to JSON Feed. */
  readonly extensions?: Readonly<Record<string, unknown>>
}

/** Time of the newest significant change: last update, else first publication. Epoch milliseconds. */
export function modifiedAt(article: Pick<Article, 'updates' | 'firstPublishedAt'>): number {
  return article.updates.at(-1)?.at ?? article.firstPublishedAt
}

/** Whether it stands in lists at all: it was not withdrawn, and no other article shows the story now. */
export function isShown({ withdrawn, movedTo }: Article): boolean {
  return withdrawn === undefined && movedTo === undefined
}

/** Before this time nothing may be shown: embargo, or a first publication still to come (FSEK 14). Epoch milliseconds. */
export function visibleFrom(article: Article): number {
  return Math.max(article.firstPublishedAt, article.rights.embargoUntil ?? Number.NEGATIVE_INFINITY)
}
