// Alone knows the head of a feed on its way out.
import type { Author } from './article.js'
import type { AiPermissions, Holder } from './rights.js'
import type { Bilingual } from './text.js'

/** Formats a NewsFeed is written in. */
export const FORMAT_NAMES = ['rss', 'atom', 'json-feed'] as const
export type FormatName = (typeof FORMAT_NAMES)[number]

export interface Channel {
  /** IRI that never changes. */
  readonly id: string
  readonly title: string
  readonly description: string
  readonly language: string
  /** Page a person would open, absolute. */
  readonly homeUrl: string
  /** Address of this feed in each format, absolute; the one being written is its self link. */
  readonly selfUrl: Partial<Readonly<Record<FormatName, string>>>
  /** Epoch milliseconds of the newest significant change among the items. */
  readonly updatedAt: number
  /** Feed-level notice, naming Law No. 5846. */
  readonly notice: Bilingual
  readonly holder: Holder
  readonly author?: Author
  readonly imprint?: { readonly email: string; readonly responsibleEditor: string }
  readonly ai?: AiPermissions
  readonly licenseUrl?: string
  /** Where the feed is served from, absolute, without a trailing slash: header fields lead there. */
  readonly publicUrl?: string
  readonly icon?: string
  readonly image?: { readonly url: string; readonly title: string; readonly link: string }
  readonly hubs: readonly string[]
  readonly generator?: { readonly name: string; readonly url: string; readonly version: string }
  /** Minutes a reader may keep its copy. */
  readonly ttl?: number
  /** Slugs or terms of the feed itself. */
  readonly categories?: readonly string[]
  /** JSON Feed: where the next page is. */
  readonly nextUrl?: string
  /** Where its older items are (RFC 5005 §4). */
  readonly history?: History
  /** Page that explains `_rights`, absolute. */
  readonly aboutRights?: string
  readonly contributors?: readonly Author[]
  /** Style sheet of the XML formats. */
  readonly stylesheet?: string
  /** JSON Feed extension members of others (`_name`), written back to JSON Feed. */
  readonly extensions?: Readonly<Record<string, unknown>>
}

type Urls = Partial<Readonly<Record<FormatName, string>>>

/** A feed's place among its archives; addresses are absolute, by format. */
export interface History {
  /** It is an archive document itself. */
  readonly archive: boolean
  readonly previous?: Urls
  readonly next?: Urls
  /** The feed that holds the newest items; said by archives. */
  readonly current?: Urls
}

/** Addresses of one item, made by whoever knows PUBLIC_URL; absolute. */
export interface ItemLinks {
  /** The id that goes out: the publisher's when it is an absolute IRI, else a tag: URI. */
  readonly guid: string
  /** Where a person reads it. */
  readonly page: string
  /** Its full record in JSON. */
  readonly record?: string
  /** Page that explains `_rights`. */
  readonly aboutRights?: string
  /** The partner's feed an item came from (RSS and Atom `source`). Absent: the last hop of its chain is named. */
  readonly source?: { readonly title: string; readonly feedUrl: string }
}
