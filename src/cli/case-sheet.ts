// Alone writes cases for a person at a terminal.
import { CASE_WORDS } from '../desk/case-words.js'
import type { Reached, ToTell } from '../desk/notify.js'
import { nextStates } from '../desk/states.js'
import { type Case, clocksOf, dueAt } from '../model/case.js'
import type { Language } from '../model/text.js'
import { rfc3339 } from '../model/time.js'

export interface CaseWriting {
  readonly language: Language
  /** Epoch milliseconds. */
  readonly now: number
}

const WORDS = {
  tr: {
    none: 'Kayıt yok.\n',
    may: 'Verilebilecek kararlar',
    tell: 'Haber verilecekler',
    reply: 'cevap',
    noContact: 'adresi yok',
  },
  en: {
    none: 'There are no cases.\n',
    may: 'What may be decided',
    tell: 'To be told',
    reply: 'reply',
    noContact: 'no address',
  },
} as const satisfies Record<Language, Record<string, string>>

/** One line each: number, what and where it stands, by when. */
export function caseList(all: readonly Case[], how: CaseWriting): string {
  if (all.length === 0) return WORDS[how.language].none
  return all.map(each => caseLine(each, how)).join('')
}

export function caseLine(each: Case, { language, now }: CaseWriting): string {
  const words = CASE_WORDS[language]
  const due = dueAt(each)
  const when = due === undefined ? words.nothingDue : `${rfc3339(due)}${due < now ? `  ${words.overdue}` : ''}`
  return `${each.number}  ${words.kinds[each.kind]}  ${words.states[each.state]}  ${each.keys.join(',')}  ${when}\n`
}

export function caseSheet(each: Case, told: readonly ToTell[], reached: Reached, how: CaseWriting): string {
  const { kinds: _, ...words } = CASE_WORDS[how.language]
  const own = WORDS[how.language]
  const clocks = clocksOf(each).map(({ what, dueAt: at, metAt, by }) => {
    const done = metAt === undefined ? (at < how.now ? words.overdue : '') : `✓ ${rfc3339(metAt)}`
    return `  ${rfc3339(at)}  ${words.clocks[what]} (${words.by[by]})  ${done}`.trimEnd()
  })
  const steps = each.history.map(({ at, state, by, note }) =>
    `  ${rfc3339(at)}  ${words.states[state]}  ${by}  ${printable(note ?? '')}`.trimEnd(),
  )
  const { name, contact } = each.claimant
  const { order } = each
  const lines = [
    ...(name || contact ? [`${printable(name ?? '')}  ${printable(contact ?? '')}`.trim()] : []),
    ...(order ? [printable(`${order.authority}, ${order.number}, ${rfc3339(order.date)}`)] : []),
    ...(each.work ? [printable(each.work)] : []),
    ...(each.text ? [printable(each.text)] : []),
    ...clocks,
    ...steps,
    ...(each.reply ? [`${own.reply}: /articles/${each.reply}`] : []),
    `${own.may}: ${nextStates(each).join(', ') || '-'}`,
    `${own.tell}:`,
    ...told.map(
      person => `  ${words.who[person.who]}  ${printable(person.name)}  ${printable(person.contact ?? own.noContact)}`,
    ),
    `${words.reached(reached.subscribers)} ${reached.hubs.join(' ') || '–'}`,
  ]
  return `${caseLine(each, how)}${lines.map(line => `${line}\n`).join('')}`
}

/** What others wrote must not steer the terminal. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, letter => (letter === '\n' ? ' / ' : ' ')).trim()
}
