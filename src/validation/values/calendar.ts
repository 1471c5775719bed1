// Alone knows which dates exist and which are plausible for something published.
import { broken, FINE, type Verdict } from './verdict.js'

export interface Moment {
  readonly year: number
  /** 1–12. */
  readonly month: number
  readonly day: number
  readonly hour?: number
  readonly minute?: number
  readonly second?: number
  /** Minutes east of UTC. */
  readonly offset?: number
}

/** True when the calendar and the clock have it. A leap second is allowed. */
export function exists({ year, month, day, hour = 0, minute = 0, second = 0, offset = 0 }: Moment): boolean {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return false
  return hour <= 23 && minute <= 59 && second <= 60 && Math.abs(offset) < 24 * 60
}

export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Epoch milliseconds. */
export function epochOf({ year, month, day, hour = 0, minute = 0, second = 0, offset = 0 }: Moment): number {
  const date = new Date(Date.UTC(2000, month - 1, day, hour, minute - offset, Math.floor(second)))
  date.setUTCFullYear(date.getUTCFullYear() + year - 2000)
  // 29 February has to be set in its own year.
  return month === 2 && day === 29 ? Date.UTC(year, 1, 29, hour, minute - offset, Math.floor(second)) : date.getTime()
}

/** 0 = Sunday. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(epochOf({ year, month, day })).getUTCDay()
}

const DAY = 24 * 60 * 60 * 1000

/** Nobody syndicated before 1990, and nobody publishes tomorrow. A day is left for clocks and zones. */
export function plausible(moment: Moment, now: number): readonly Verdict[] {
  return moment.year < 1990 || epochOf(moment) > now + DAY ? broken('implausible-date') : FINE
}
