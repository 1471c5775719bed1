// Alone knows days as contracts count them: `2026-03-01`, whole days in the publication's zone.

/** The day it is there then. Throws RangeError for a zone that does not exist. */
export function dayOf(ms: number, zone: string): string {
  const parts = formatOf(zone).formatToParts(ms)
  const part = (type: string) => parts.find(each => each.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}

/** Epoch milliseconds at which the next day begins. Found by asking, so a day of 23 or 25 hours is one too. */
export function nextDayAt(ms: number, zone: string): number {
  const today = dayOf(ms, zone)
  let before = ms
  let after = ms + 26 * HOUR
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (dayOf(middle, zone) === today) before = middle
    else after = middle
  }
  return after
}

/** Epoch milliseconds at which the day of that moment began. */
export function dayBeganAt(ms: number, zone: string): number {
  const before = nextDayAt(ms - 26 * HOUR, zone)
  return dayOf(before, zone) === dayOf(ms, zone) ? before : nextDayAt(before, zone)
}

/** A day of the calendar, written so: `2026-02-30` is none. */
export function isDay(text: string): boolean {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(text)
}

const HOUR = 3_600_000

// Making a formatter costs some 50 times what using it does.
const FORMATS = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = FORMATS.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  FORMATS.set(zone, format)
  return format
}
