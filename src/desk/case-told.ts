// Alone writes cases for programs: the same on the API and on the command line.
import { type Case, clocksOf, dueAt } from '../model/case.js'
import { rfc3339 } from '../model/time.js'
import type { Reached, ToTell } from './notify.js'
import { nextStates } from './states.js'

/** `now`: epoch milliseconds. */
export function toldCase(each: Case, now: number): object {
  const { number, kind, state, keys, claimant, work, text, order, reply, receivedAt, closedAt, history } = each
  const due = dueAt(each)
  return {
    number,
    kind,
    state,
    articles: keys,
    claimant,
    work,
    text,
    order: order && { ...order, date: rfc3339(order.date) },
    reply,
    received_at: rfc3339(receivedAt),
    due_at: due === undefined ? null : rfc3339(due),
    overdue: due !== undefined && due < now,
    closed_at: closedAt === undefined ? null : rfc3339(closedAt),
    clocks: clocksOf(each).map(({ dueAt: at, metAt, ...clock }) => ({
      ...clock,
      due_at: rfc3339(at),
      met_at: metAt === undefined ? null : rfc3339(metAt),
    })),
    next: nextStates(each),
    history: history.map(({ at, ...step }) => ({ at: rfc3339(at), ...step })),
  }
}

/** With those who must be told, and those who are told by themselves. */
export function toldWhole(each: Case, notify: readonly ToTell[], reached: Reached, now: number): object {
  return { ...toldCase(each, now), notify, reached }
}
