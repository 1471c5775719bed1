// Alone knows the nouns of rights: classes, reservations, holders, the source chain. What follows from them is rights/.
import type { Bilingual } from './text.js'

/** Kind of content under Law No. 5846; decides the default reservation and who may show what (RIGHTS.md §2). */
export const CONTENT_CLASSES = [
  'news',
  'column',
  'photo',
  'video',
  'audio',
  'agency',
  'partner',
  'official',
  'reply',
] as const
export type ContentClass = (typeof CONTENT_CLASSES)[number]

/** What the holder reserves, from free to closed. `unknown` is treated as `all` on the way out (RIGHTS.md §3.5). */
export const RESERVATIONS = ['none', 'attribution', 'unknown', 'republication', 'quotation', 'all'] as const
export type Reservation = (typeof RESERVATIONS)[number]

export interface Holder {
  readonly name: string
  readonly url?: string
  /** E-mail address or URL where permission is asked. */
  readonly contact?: string
}

/** One step of the way a story took, hop 0 being the original publisher (FSEK 36/3). */
export const HOP_KINDS = [
  'publisher',
  'agency',
  'newspaper',
  'magazine',
  'broadcaster',
  'institution',
  'other',
] as const
export type HopKind = (typeof HOP_KINDS)[number]
export interface SourceHop {
  readonly name: string
  readonly kind: HopKind
  /** Address of the story there. */
  readonly url?: string
  /** Epoch milliseconds of publication there. */
  readonly date: number
  readonly issue?: string
  readonly itemId?: string
  readonly author?: string
}

/** Permissions for machines, one per RSL usage token; `false` reserves. */
export interface AiPermissions {
  readonly search: boolean
  readonly aiInput: boolean
  readonly aiIndex: boolean
  readonly aiTrain: boolean
}

/** A rights statement as it came in, kept word for word (FSEK Ek Madde 4/1). */
export interface RawRight {
  /** Where it stood: the carrier in its format's own words, e.g. `rss:dc:rights`, `atom:rights`, `http:tdm-reservation`. */
  readonly carrier: string
  readonly value: string
  readonly attributes?: Readonly<Record<string, string>>
  /** `inherited` when it was said of the whole feed and copied down (RIGHTS.md §3.1). */
  readonly scope: 'item' | 'inherited'
}

/** The publication a reply or correction answers (Law No. 5187 art. 14). */
export interface Concerned {
  readonly title: string
  readonly url: string
  /** Epoch milliseconds. */
  readonly date: number
}

export interface Rights {
  readonly class: ContentClass
  readonly reservation: Reservation
  /** Finished sentences, placeholders filled. */
  readonly notice: Bilingual
  readonly holder: Holder
  readonly sourceChain: readonly SourceHop[]
  readonly licenseUrl?: string
  /** Permission this copy rests on, e.g. `own`, `contract`, `fsek36_news` (FSEK 76/2 asks for proof). */
  readonly basis: string
  readonly sublicensable: boolean
  readonly ai: AiPermissions
  /** Epoch milliseconds before which nothing may be shown (FSEK 14). */
  readonly embargoUntil?: number
  /** The text was shortened (FSEK 16, 36/2). */
  readonly abridged: boolean
  /** What this is a translation, summary or adaptation of (FSEK 15). */
  readonly derivedFrom?: string
  /** Only of class `reply`. */
  readonly concerns?: Concerned
  /** Set while an order or a complaint keeps the item back (RIGHTS.md §4). */
  readonly legalBlock?: LegalBlock
  readonly raw: readonly RawRight[]
}

export interface LegalBlock {
  readonly authority: string
  readonly number: string
  /** Epoch milliseconds. */
  readonly date: number
  /** Where the authority, or the order, can be read of. */
  readonly url?: string
}

/** Rights of one picture, film or sound; never inherited from the text (RIGHTS.md §3.6). */
export interface MediaRights {
  readonly reservation: Reservation
  readonly notice: Bilingual
  readonly holder?: Holder
  readonly licenseUrl?: string
}
