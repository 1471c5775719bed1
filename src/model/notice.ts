// Alone knows what an operator is told of a partner, once and not at every poll.
import type { Bilingual } from './text.js'

export const NOTICE_KINDS = [
  /** Several polls in a row brought nothing. */
  'failing',
  /** It answered 410: it is not polled any more. */
  'gone',
  /** It says something else each time. */
  'restless',
  /** It redirected permanently for so long that its new address is asked from now on. */
  'moved',
  /** It answered "not modified" although it was: it is asked for the whole document from now on. */
  'untrue-304',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** One of each kind at most. */
export interface Notice {
  readonly kind: NoticeKind
  readonly message: Bilingual
  /** Epoch milliseconds at which it was noticed, and was last found so. */
  readonly firstAt: number
  readonly lastAt: number
  /** When an operator said that it was seen. */
  readonly acknowledgedAt?: number
}

/** What happened rather than what is: it stands until it was seen. */
const EVENTS: ReadonlySet<NoticeKind> = new Set(['moved'])

export interface Told {
  readonly notices: readonly Notice[]
  /** Those that stand since now, and those that stand no more. */
  readonly begun: readonly Notice[]
  readonly ended: readonly Notice[]
}

/** What stands after a poll: `found` is what is so now. The same thing found again is told no second time. */
export function noticesAfter(before: readonly Notice[], found: ReadonlyMap<NoticeKind, Bilingual>, now: number): Told {
  if (before.length === 0 && found.size === 0) return { notices: before, begun: [], ended: [] }
  const fresh = (kind: NoticeKind, message: Bilingual): Notice => ({ kind, message, firstAt: now, lastAt: now })
  const kept: Notice[] = []
  const ended: Notice[] = []
  for (const notice of before) {
    const { kind, acknowledgedAt } = notice
    const message = found.get(kind)
    if (EVENTS.has(kind)) {
      if (!message && acknowledgedAt === undefined) kept.push(notice)
    } else if (message) kept.push({ ...notice, message, lastAt: now })
    else ended.push(notice)
  }
  const begun = [...found].filter(([kind]) => !kept.some(notice => notice.kind === kind)).map(each => fresh(...each))
  return { notices: [...kept, ...begun], begun, ended }
}

/** Which notice was acknowledged, and when. */
export type SeenNotice = Pick<Notice, 'kind' | 'firstAt'> & { readonly acknowledgedAt: number }

/** The notices, with what was acknowledged of them. */
export function withAcknowledged(notices: readonly Notice[], seen: readonly SeenNotice[]): readonly Notice[] {
  return notices.map(notice => {
    const found = seen.find(({ kind, firstAt }) => kind === notice.kind && firstAt === notice.firstAt)
    return found ? { ...notice, acknowledgedAt: found.acknowledgedAt } : notice
  })
}
