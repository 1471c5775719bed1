// Alone knows the face of a term: one article of the law, or one kind of contract, as a value.
import type { Article } from '../model/article.js'
import type { Duty, Use } from '../model/decision.js'
import type { Draft, RightsDraft } from '../model/draft.js'
import { EXTENTS, type Extent, type MediaExtent } from '../model/extent.js'
import type { Licensee } from '../model/licensee.js'
import type { Partner } from '../model/partner.js'
import type { Publication } from '../model/publication.js'
import type { MediaRights, Rights } from '../model/rights.js'
import type { Bilingual } from '../model/text.js'

export interface Basis {
  readonly law: Bilingual
  /** As it is cited: `36/2`, `Ek Madde 4/1`. */
  readonly article: string
  readonly url?: string
}

/** What is known beside the article when someone wants to show it. */
export interface Standing {
  /** Epoch milliseconds. */
  readonly now: number
  readonly publication: Publication
  /** The record of the article's owner, when that is a partner. */
  readonly partner?: Partner
}

export interface Case {
  readonly article: Article
  readonly use: Use
  readonly standing: Standing
}

/** What is known beside a draft when it comes in. */
export interface Entry extends Standing {
  /** `self` or a partner's slug. */
  readonly owner: string
}

/** What one term says of one case. Terms only lower one another: the least of all that speak holds. */
export interface Verdict {
  /** `permit` is a ground to show it at all; without one nothing goes out. `limit` only bounds what others permit. */
  readonly kind: 'permit' | 'limit'
  /** Of the text. Absent: this term does not speak of it. */
  readonly extent?: Extent
  /** Of one medium, apart from the text. Absent or undefined: this term does not speak of it. */
  readonly media?: (rights: MediaRights) => MediaExtent | undefined
  /** Most words of an excerpt. Absent: this term does not speak of it. */
  readonly words?: number
  /** The text may go out whole or as a headline, never shortened. */
  readonly whole?: boolean
  /** Asked once the extent is known. */
  readonly duties?: (extent: Extent) => readonly Duty[]
}

/** One thing wrong with a draft. Without a message the term's `says` is it. */
export interface Finding {
  /** Name on the wire: `_rights.license_url`. */
  readonly field: string
  readonly message?: Bilingual
  readonly allowed?: readonly string[]
}

/** Laid over the ground of test/rights/ground.ts: an own news story, shown to the public. */
export interface JudgedExample {
  readonly when: Bilingual
  readonly article?: Partial<Omit<Article, 'rights' | 'media'>> & {
    readonly rights?: Partial<Rights>
    readonly media?: readonly Partial<MediaRights>[]
  }
  readonly licensee?: Partial<Licensee>
  readonly partner?: Partial<Partner>
  readonly publication?: Partial<Publication>
  /** `silent`: the term does not apply. */
  readonly gives:
    | 'silent'
    | {
        readonly extent?: Extent
        readonly media?: readonly MediaExtent[]
        readonly words?: number
        readonly duties?: readonly Duty[]
      }
}

/** Laid over a draft with id, title and class `news`, sent in by the newsroom itself unless `owner` says otherwise. */
export interface ExaminedExample {
  readonly when: Bilingual
  readonly owner?: string
  readonly draft: Partial<Omit<Draft, 'rights'>> & { readonly rights?: RightsDraft }
  /** Fields refused; empty: accepted. */
  readonly refuses: readonly string[]
}

export interface Term {
  /** Named by the law; never reused, never renamed. */
  readonly id: string
  readonly basis: Basis
  readonly says: Bilingual
  readonly why: Bilingual
  readonly remedy: Bilingual
  readonly examples: { readonly judged?: readonly JudgedExample[]; readonly examined?: readonly ExaminedExample[] }
  /** Undefined: the term does not apply to this case. */
  readonly judge?: (of: Case) => Verdict | undefined
  readonly examine?: (draft: Draft, entry: Entry) => readonly Finding[]
}

export function permit(extent: Extent, more: Omit<Verdict, 'kind' | 'extent'> = {}): Verdict {
  return { kind: 'permit', extent, ...more }
}

export function limit(extent: Extent, more: Omit<Verdict, 'kind' | 'extent'> = {}): Verdict {
  return { kind: 'limit', extent, ...more }
}

/** A duty for whoever shows it, whatever the extent. */
export function oblige(...duties: readonly Duty[]): Verdict {
  return { kind: 'limit', duties: () => duties }
}

/** What a contract that speaks of an extent means for pictures, film and sound that come with the text. */
export function mediaWithin(extent: Extent): MediaExtent {
  if (!EXTENTS.includes(extent)) throw new RangeError(`no such extent: ${extent}`)
  return extent === 'full' ? 'full' : extent === 'excerpt' ? 'thumbnail' : 'none'
}
