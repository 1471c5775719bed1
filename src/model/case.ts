// Alone knows what comes in about an article: a complaint, a reply, an order, an error; and by when it must be settled.
import type { Key } from './key.js'
import type { LegalBlock } from './rights.js'

export const CASE_KINDS = ['takedown', 'reply', 'order', 'error'] as const
/**
 * `takedown`: a holder's complaint (Law No. 5846 additional art. 4). `reply`: a correction and reply (Law No. 5187 art. 14).
 * `order`: of a court or authority (Law No. 5651 arts. 8, 8/A). `error`: what a reader found wrong.
 */
export type CaseKind = (typeof CASE_KINDS)[number]

export const CASE_STATES = [
  'received',
  'triage',
  'withdrawn',
  'corrected',
  'published',
  'escalated',
  'restored',
  'refused',
  'closed',
] as const
/** Where a case stands (RIGHTS.md §4.1). Nothing follows `refused` and `closed` but `restored`. */
export type CaseState = (typeof CASE_STATES)[number]

/** Who asks. Personal data: erased when the case has been closed for long enough (Law No. 6698 art. 7). */
export interface Claimant {
  readonly name?: string
  /** E-mail, telephone or electronic notification address. */
  readonly contact?: string
  /** `holder`, `agent`, `person`, `heir`. */
  readonly capacity?: string
}

export interface CaseStep {
  /** Epoch milliseconds. */
  readonly at: number
  readonly state: CaseState
  /** `public`, or the name of the key that decided. */
  readonly by: string
  /** The reason, in the words of who decided; a term's id where the law refuses. */
  readonly note?: string
}

/** `2026-000123`. */
export const CASE_NUMBER = /^\d{4}-\d{6,9}$/

export interface Case {
  /** `2026-000123`: what is told to whoever asks. */
  readonly number: string
  readonly kind: CaseKind
  readonly state: CaseState
  /** Articles concerned; at least one. */
  readonly keys: readonly Key[]
  readonly claimant: Claimant
  /** What is claimed to be whose; of takedowns. */
  readonly work?: string
  /** What was written: the complaint, the text of the reply, the error. */
  readonly text: string
  /** SHA-256, hex, over what was sent: the same message again is the same case. */
  readonly digest: string
  /** Of orders. */
  readonly order?: LegalBlock
  /** The article in which a reply runs. */
  readonly reply?: Key
  /** Notice, epoch milliseconds: when the clocks began. */
  readonly receivedAt: number
  /** When it was settled; absent: it is not. */
  readonly closedAt?: number
  /** Oldest first. */
  readonly history: readonly CaseStep[]
}

export interface Clock {
  readonly what: 'acknowledge' | 'decide' | 'settle' | 'publish' | 'execute'
  /** Epoch milliseconds. */
  readonly dueAt: number
  /** When it was done; absent: it is not. */
  readonly metAt?: number
  /** Set by law, or by ourselves. */
  readonly by: 'law' | 'house'
}

const HOUR = 3_600_000

const CLOCKS: Readonly<Record<CaseKind, readonly (Omit<Clock, 'dueAt' | 'metAt'> & { readonly hours: number })[]>> = {
  takedown: [
    { what: 'acknowledge', hours: 1, by: 'house' },
    { what: 'decide', hours: 24, by: 'house' },
    { what: 'settle', hours: 72, by: 'law' },
  ],
  reply: [{ what: 'publish', hours: 24, by: 'law' }],
  order: [{ what: 'execute', hours: 4, by: 'law' }],
  error: [],
}

const DECIDED: readonly CaseState[] = ['withdrawn', 'corrected', 'published', 'restored', 'refused', 'closed']

/**
 * Whether its articles are kept from publication because of it: it withdrew them, and nothing was decided otherwise since. A
 * complaint that was closed does so still.
 */
export function keepsBack({ history }: Pick<Case, 'history'>): boolean {
  return history.findLast(({ state }) => SAYS_WHETHER.includes(state))?.state === 'withdrawn'
}
const SAYS_WHETHER: readonly CaseState[] = ['withdrawn', 'restored']

/** What is due when (RIGHTS.md §4), earliest first. */
export function clocksOf({
  kind,
  receivedAt,
  history,
}: Pick<Case, 'kind' | 'receivedAt' | 'history'>): readonly Clock[] {
  const seenAt = history.find(({ state }) => state !== 'received')?.at
  const decidedAt = history.find(({ state }) => DECIDED.includes(state))?.at
  return CLOCKS[kind].map(({ hours, ...clock }) => {
    const metAt = clock.what === 'acknowledge' ? seenAt : decidedAt
    return { ...clock, dueAt: receivedAt + hours * HOUR, ...(metAt !== undefined && { metAt }) }
  })
}

/** The next thing that is due; undefined: nothing is. Epoch milliseconds. */
export function dueAt(each: Pick<Case, 'kind' | 'receivedAt' | 'history' | 'closedAt'>): number | undefined {
  if (each.closedAt !== undefined) return undefined
  return clocksOf(each).find(({ metAt }) => metAt === undefined)?.dueAt
}

/** When the law wants it settled, epoch milliseconds; undefined: it says nothing. */
export function settledBy(each: Pick<Case, 'kind' | 'receivedAt' | 'history'>): number | undefined {
  return clocksOf(each).find(({ by }) => by === 'law')?.dueAt
}
