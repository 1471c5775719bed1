// Alone knows what is reserved when the draft says nothing, or says it in words (RIGHTS.md §2, §3.12).
import type { Media } from '../model/article.js'
import type { Draft, MediaDraft } from '../model/draft.js'
import { SELF } from '../model/key.js'
import { CONTENT_CLASSES, type ContentClass, RESERVATIONS, type Reservation, type SourceHop } from '../model/rights.js'
import { isKnownAgency } from './agencies.js'
import { isAgencyStory, isClosed, isThirdParty } from './origin.js'
import type { Entry } from './term.js'
import { readMediaWording, readWording } from './wording.js'

/** The class said; for a partner's item that says none, `partner`. */
export function classOf(draft: Draft, owner: string): ContentClass {
  const said = CONTENT_CLASSES.find(known => known === draft.rights.class)
  return said ?? (owner === SELF ? 'news' : 'partner')
}

/** What the holder reserves: as said; else the publication's default for its own text; else what words express. */
export function reservationOf(draft: Draft, entry: Entry): Reservation {
  const contentClass = classOf(draft, entry.owner)
  const said = RESERVATIONS.find(known => known === draft.rights.reservation)
  const chain = namedHops(draft)
  const sourced = { owner: entry.owner, rights: { class: contentClass, sourceChain: chain } }
  // Without a chain it is the newsroom's own, as hop 0 will say.
  const ours = entry.owner === SELF && (chain.length === 0 || !isThirdParty(sourced, entry.publication))
  if (isAgencyStory(sourced, entry.publication)) return entry.owner === SELF ? (said ?? 'all') : 'all'
  if (entry.owner === SELF && isFree(contentClass)) return said ?? 'none'
  if (said !== undefined) return isClosed(said) ? said : stricter(said, worded(draft, entry.owner !== SELF))
  const silence = entry.owner === SELF ? ownDefault(contentClass, ours, entry) : 'unknown'
  const words = worded(draft, !ours)
  if (silence === 'unknown') return words ?? 'unknown'
  return stricter(silence, words)
}

/** Nobody can reserve these: FSEK 31, Law No. 5187 art. 14. */
export function isFree(contentClass: ContentClass): boolean {
  return contentClass === 'official' || contentClass === 'reply'
}

function ownDefault(contentClass: ContentClass, ours: boolean, { publication }: Entry): Reservation {
  if (!ours) return 'unknown'
  return publication.defaults.reservation[contentClass] ?? CLASS_DEFAULTS[contentClass]
}

const CLASS_DEFAULTS: Readonly<Record<ContentClass, Reservation>> = {
  news: 'attribution',
  column: 'quotation',
  photo: 'all',
  video: 'all',
  audio: 'all',
  agency: 'all',
  partner: 'unknown',
  official: 'none',
  reply: 'none',
}

/** Words can only make it stricter (RIGHTS.md §3.12). What was said of a whole feed counts for others' items. */
function worded(draft: Draft, withRaw: boolean): Reservation | undefined {
  const notice = draft.rights.notice
  const texts = [notice?.tr, notice?.en, ...(withRaw ? (draft.rights.raw ?? []).map(raw => raw.value) : [])]
  const found = [
    ...texts.flatMap(text => (text === undefined ? [] : [readWording(text)])),
    ...(withRaw ? enumerated(draft) : []),
  ]
  return found.reduce<Reservation | undefined>((a, b) => (a && b ? stricter(a, b) : (a ?? b)), undefined)
}

/** The word of the enumeration wherever it stands: of two circles that contradict each other the stricter holds. */
function enumerated({ rights }: Draft): readonly (Reservation | undefined)[] {
  return (rights.raw ?? [])
    .filter(({ carrier }) => carrier.endsWith(':dcterms:accessRights'))
    .map(({ value }) => RESERVATIONS.find(known => known === value.trim().toLowerCase()))
}

function stricter(a: Reservation, b: Reservation | undefined): Reservation {
  return b !== undefined && RESERVATIONS.indexOf(b) > RESERVATIONS.indexOf(a) ? b : a
}

/** The chain as said, unfinished hops made whole enough to look at. */
export function namedHops(draft: Draft): readonly SourceHop[] {
  return (draft.rights.sourceChain ?? []).map(hop => ({
    ...hop,
    name: hop.name ?? '',
    kind: hop.kind ?? (isKnownAgency(hop.name ?? '') ? 'agency' : 'other'),
    date: hop.date ?? Number.NaN,
  }))
}

/** `unknown` for others' pictures, whoever they came with; reserved for our own (FSEK 84). */
export function mediaReservation(
  medium: MediaDraft,
  kind: Media['kind'],
  whose: { readonly agency: boolean; readonly thirdParty: boolean },
  entry: Entry,
): Reservation {
  const said = RESERVATIONS.find(known => known === medium.rights?.reservation)
  if (said !== undefined) return said
  if (whose.agency) return 'all'
  const { tr, en } = medium.rights?.notice ?? {}
  if (whose.thirdParty) return readMediaWording([tr, en].filter(Boolean).join('\n')) ?? 'unknown'
  const own = entry.publication.defaults.reservation[kind === 'video' || kind === 'audio' ? kind : 'photo'] ?? 'all'
  return stricter(own, readMediaWording([tr, en].filter(Boolean).join('\n')))
}
