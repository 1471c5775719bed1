// Alone knows who publishes: what feeds/publication.yaml says.
import type { AiPermissions, ContentClass, Holder, Reservation } from './rights.js'
import type { Bilingual } from './text.js'

export interface Publication {
  readonly name: string
  readonly description: Bilingual
  /** BCP 47, e.g. `tr`. */
  readonly language: string
  /** IANA zone, e.g. `Europe/Istanbul`. */
  readonly zone: string
  /** The newsroom's web site, absolute. */
  readonly site: string
  /** tag: URI authority and date (RFC 4151), fixed for ever. */
  readonly authority: string
  readonly authorityDate: string
  readonly holder: Holder & { readonly contact: string }
  /** Law No. 5187 art. 4. */
  readonly imprint: Imprint
  readonly defaults: Defaults
  /** Own agency subscriptions, by name: "AA", "ANKA" … */
  readonly agencies: readonly string[]
  /** Hubs of others that are told of every change besides our own (WebSub). */
  readonly hubs?: readonly string[]
}

export interface Defaults {
  readonly reservation: Partial<Readonly<Record<ContentClass, Reservation>>>
  readonly ai: AiPermissions
}

/** Künye: each line a label in both languages and its value. */
export interface Imprint {
  readonly owner: string
  readonly representative: string
  readonly responsibleEditor: string
  readonly address: string
  readonly tradeName: string
  readonly email: string
  readonly phone: string
  /** Electronic notification address (UETS). */
  readonly uets: string
  readonly hostingProvider: { readonly name: string; readonly address: string }
  readonly kind: Bilingual
}

export interface Category {
  /** `[a-z0-9]+(-[a-z0-9]+)*` */
  readonly slug: string
  readonly label: Bilingual
  readonly description: Bilingual
  readonly aliases: readonly string[]
  /** Holds every article, whatever its tags. */
  readonly everything: boolean
}
