// Alone knows the dates of RSS: RFC 822 §5 with years of four digits, as RFC 2822 §3.3 has them.
import { parseDate } from '../../model/time.js'
import { epochOf, exists, type Moment, plausible, weekdayOf } from './calendar.js'
import { broken, FINE, type Verdict } from './verdict.js'

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** Hours east of UTC. */
const ZONES: Readonly<Record<string, number>> = {
  ut: 0,
  gmt: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
}
const FORM =
  /^(?:([a-z]{3})\s*,\s*)?(\d{1,2})\s+([a-z]{3})\s+(\d{2}|\d{4})\s+(\d{2}):(\d{2})(?::(\d{2}))?\s+([a-z]{1,3}|[+-]\d{4})$/i
/** Comments in brackets may stand anywhere between the words. */
const COMMENT = /\([^()]*\)/g

export interface Rfc822Date extends Moment {
  readonly weekday?: number
  readonly shortYear: boolean
  /** A single letter: RFC 822 defined these the wrong way round, so nobody can tell what is meant. */
  readonly military: boolean
}

/** Undefined when it is not in the form, or no such date exists. The weekday may still be wrong. */
export function readRfc822(text: string): Rfc822Date | undefined {
  const [, weekday, day, month, year, hour, minute, second, zone = ''] =
    FORM.exec(text.replace(COMMENT, ' ').trim()) ?? []
  if (day === undefined || month === undefined || year === undefined) return undefined
  const offset = offsetOf(zone.toLowerCase())
  const date: Rfc822Date = {
    year: year.length === 2 ? Number(year) + (Number(year) < 50 ? 2000 : 1900) : Number(year),
    month: MONTHS.indexOf(month.toLowerCase()) + 1,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second ?? 0),
    ...(offset !== undefined && { offset }),
    ...(weekday !== undefined && { weekday: DAYS.indexOf(weekday.toLowerCase()) }),
    shortYear: year.length === 2,
    military: /^[a-z]$/i.test(zone),
  }
  return date.weekday === -1 || offset === undefined || !exists(date) ? undefined : date
}

function offsetOf(zone: string): number | undefined {
  if (/^[a-z]$/.test(zone)) return zone === 'j' ? undefined : 0
  const hours = ZONES[zone]
  if (hours !== undefined) return hours * 60
  const [, sign, hour, minute] = /^([+-])(\d\d)(\d\d)$/.exec(zone) ?? []
  if (hour === undefined || Number(minute) > 59) return undefined
  return (sign === '-' ? -1 : 1) * (Number(hour) * 60 + Number(minute))
}

export function judgeRfc822(text: string, now: number): readonly Verdict[] {
  const date = readRfc822(text)
  if (!date) return broken('invalid-rfc2822-date', undefined, rewritten(text))
  const weekday = weekdayOf(date.year, date.month, date.day)
  if (date.weekday !== undefined && date.weekday !== weekday)
    return broken(
      'incorrect-day-of-week',
      { weekday: NAMES[weekday] },
      text.replace(/[a-z]{3}/i, (NAMES[weekday] ?? '').slice(0, 3)),
    )
  if (date.shortYear || date.military || (date.offset ?? 0) % 15 !== 0)
    return broken('problematical-rfc822-date', undefined, clearer(text, date))
  return plausible(date, now) ?? FINE
}

/** What RFC 2822 §4.3 says that the old forms mean; a zone of odd minutes is nobody's zone, so nothing is said of it. */
function clearer(text: string, date: Rfc822Date): string | undefined {
  if ((date.offset ?? 0) % 15 !== 0 || (date.military && !/\bz$/i.test(text))) return undefined
  return text.replace(/(\s[a-z]{3}\s+)\d{2}(?=\s)/i, `$1${date.year}`).replace(/\bz$/i, 'GMT')
}

const NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** RFC 3339, Turkish names of days and months, long English ones: they say the same thing in other words. */
function rewritten(text: string): string | undefined {
  // Nothing is guessed: the text says its day, its time and its zone.
  if (!/\d:\d\d/.test(text) || !/(?:Z|GMT|UTC|[+-]\d\d:?\d\d)$/.test(text)) return undefined
  const at = parseDate(text)
  return at === undefined ? undefined : formatRfc822(at)
}

/** `Mon, 02 Jan 2006 15:04:05 GMT`. */
export function formatRfc822(at: number): string {
  return new Date(at).toUTCString()
}

/** Epoch milliseconds. */
export function epochOfRfc822(text: string): number | undefined {
  const date = readRfc822(text)
  return date && epochOf(date)
}
