// Alone knows what a vocabulary is: the facts of one namespace as data, one row an element. General rules read the rows.
import type { Kind } from './values/kinds.js'

/**
 * Elements are named by a prefix of our own choosing per namespace, whatever the document uses: `item` (RSS has no
 * namespace), `atom:entry`, `media:content`. A document's root stands in `root`.
 */
export type Name = string

export interface Vocabulary {
  /** Ours; empty for RSS 0.9x and 2.0. */
  readonly prefix: string
  /** The first is the right one; the others are spellings in use that mean the same. Empty string: no namespace. */
  readonly namespaces: readonly string[]
  /** Where its specification stands. */
  readonly specification: { readonly name: string; readonly url: string }
  readonly elements: readonly ElementRow[]
  /** Attributes of this namespace on elements of others. */
  readonly attributes?: readonly GuestRow[]
  /** Recognised, not checked but for the rows it has: its other elements are skipped. */
  readonly skipped?: true
}

/** `1` exactly one, `?` at most one, `+` at least one, `*` any number. */
export type Occurs = '1' | '?' | '+' | '*'

export interface ElementRow {
  /** Local name. */
  readonly name: string
  readonly in: readonly Name[]
  /** Default `?`. */
  readonly occurs?: Occurs
  /** Rule that speaks when a required element is not there. Default `missing-element`. */
  readonly missing?: string
  readonly attributes?: Readonly<Record<string, AttributeRow>>
  /** What its text must be. `none`: no text, only elements. `opaque`: what is inside is not looked at. */
  readonly text?: Kind | 'none' | 'opaque'
  /** What its text must be as well: a list of words is plain text too. */
  readonly also?: Kind
  /** Nothing may stand inside: an element that says all by its attributes. */
  readonly empty?: true
  /** An empty text is fine (`text` elements warn otherwise). */
  readonly blank?: true
  /** White space around the value is a fault (RFC 4287 says so of its constructs). */
  readonly tight?: true
  /** Any element may stand inside. */
  readonly open?: true
  /** It points to its like elsewhere in the document, so nothing has to stand inside. */
  readonly reference?: true
  /** Any attribute may stand on it. */
  readonly extensible?: true
  /** Characters its text may have at most. */
  readonly longest?: number
  /** In use at this place, but its specification does not know it there. */
  readonly questionable?: true
}

export interface AttributeRow {
  readonly required?: true
  /** Rule that speaks when it is required and not there. Default `missing-attribute`. */
  readonly missing?: string
  readonly kind?: Kind
  /** May be empty. */
  readonly blank?: true
  /** How the W3C names a finding about its value (VALIDATOR.md). Default 1. */
  readonly way?: 1 | 2 | 3
}

export interface GuestRow extends AttributeRow {
  readonly name: string
  /** `*`: anything. */
  readonly on: readonly Name[] | '*'
}
