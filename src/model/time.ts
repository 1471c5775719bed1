// Alone knows how times are written and read: RFC 822 dates of RSS, RFC 3339 of Atom and JSON, and what Turkish sites write.

/** RFC 822 with a four-digit year, in GMT: `Sat, 08 Nov 2025 10:19:00 GMT`. Whole seconds. */
export function rfc822(ms: number): string {
  return new Date(ms).toUTCString()
}

/** RFC 3339 in UTC; a fraction only where there is one. Undefined for years that four digits cannot say. */
export function rfc3339(ms: number): string | undefined {
  if (!(ms >= YEAR_0 && ms <= LATEST)) return undefined
  const known = spelt.get(ms)
  if (known) return known
  const iso = new Date(ms).toISOString()
  const text = ms % 1000 === 0 ? `${iso.slice(0, 19)}Z` : iso
  if (spelt.size >= 1000) spelt.clear()
  spelt.set(ms, text)
  return text
}

/** One story says the same few times over and over, and spelling them is a good part of writing it. */
const spelt = new Map<number, string>()

/** Before this time no feed existed: validators call such a date implausible. Epoch milliseconds. */
export const EARLIEST_PLAUSIBLE = Date.UTC(1990, 0, 1)

export function isPlausible(ms: number): boolean {
  return ms >= EARLIEST_PLAUSIBLE && ms <= LATEST
}

/** 0000-01-01 and the last millisecond of 9999. */
const YEAR_0 = -62_167_219_200_000
const LATEST = 253_402_300_799_999

/**
 * Epoch milliseconds, or undefined when no date can be read from the text. Takes RFC 3339 and W3CDTF, RFC 822/2822, and
 * the forms of Turkish sites (RIGHTS.md §7). A form that names no zone is read in `zone` (IANA) when it is a Turkish
 * one, else in UTC. Never throws.
 */
export function parseDate(text: string, zone = 'Europe/Istanbul'): number | undefined {
  const trimmed = text.trim()
  if (trimmed === '' || trimmed.length > 100) return undefined
  // The two forms of the specifications, by their first letters; the others have more to try.
  const usual = /^\d{4}-/.test(trimmed)
    ? parseRfc3339(trimmed)
    : /^[a-z]{3},/i.test(trimmed)
      ? parseRfc822(trimmed)
      : undefined
  if (usual !== undefined) return usual
  const turkish = ENGLISH_MONTH.test(trimmed) ? undefined : parseTurkish(trimmed, zone)
  return turkish ?? parseRfc3339(trimmed) ?? parseRfc822(trimmed) ?? parseLoose(trimmed)
}

const ENGLISH_MONTH =
  /\d\s*-?\s*(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?!\p{L})/iu

const W3CDTF =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?\s*([Zz]|[+-]\d\d:?\d\d)?)?)?)?$/

/** RFC 3339, and the shorter forms of W3CDTF; a time without zone is taken as UTC. */
export function parseRfc3339(text: string): number | undefined {
  const found = W3CDTF.exec(text.trim())
  if (!found) return undefined
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', fraction = '0', zone = 'Z'] =
    found
  const time = moment(+(year ?? ''), +month, +day, +hour, +minute, +second)
  const offset = offsetOf(zone.toUpperCase())
  if (time === undefined || offset === undefined) return undefined
  return time + Math.trunc(Number(`0.${fraction}`) * 1000) - offset
}

const LOOSE =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s]+(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?\s*(Z|[A-Z]{3}|[+-]\d\d:?\d\d)?)?$/i

/** Year, month and day as numbers, in the order of W3CDTF but not as it writes them: `2026/1/10 14:33`, `…T12:35:9+01:00`. */
function parseLoose(text: string): number | undefined {
  const found = LOOSE.exec(text)
  if (!found) return undefined
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map(part => Number(part ?? 0))
  const time = moment(year, month, day, hour, minute, second)
  const offset = offsetOf((found[7] ?? '').toUpperCase())
  return time === undefined || offset === undefined ? undefined : time - offset
}

/** As RFC 822 is mostly written; the same groups as below. */
const PLAIN = /^([A-Z][a-z]{2}), (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) (GMT|[+-]\d{4})$/

const RFC822 =
  /^(?:([\p{L}.]+),?\s+)?(\d{1,2})[\s-]+([\p{L}]+)\.?[\s-]+(\d{2}|\d{4})(?:\s+(\d{1,2}):(\d\d)(?::(\d\d))?(?:\.\d+)?\s*(.*))?$/u

/** RFC 822 and 2822, whose week day is not compared; month names may be Turkish. */
export function parseRfc822(text: string): number | undefined {
  const found = PLAIN.exec(text) ?? RFC822.exec(withoutComment(text.trim()))
  if (!found) return undefined
  const [, , day, name, yearText, hour = '0', minute = '00', second = '00', zone = ''] = found
  const month = monthOf(name ?? '')
  const offset = offsetOf(zone.trim().toUpperCase())
  if (month === undefined || offset === undefined) return undefined
  const year = yearText?.length === 2 ? twoDigits(Number(yearText)) : Number(yearText)
  const time = moment(year, month, Number(day), Number(hour), Number(minute), Number(second))
  return time === undefined ? undefined : time - offset
}

/** RFC 822 §3.4.3. */
function withoutComment(text: string): string {
  return text.endsWith(')') ? text.replace(/\s*\([^()]*\)$/, '') : text
}

// RFC 2822 §4.3: 00–49 is this century, 50–99 the last.
function twoDigits(year: number): number {
  return year < 50 ? 2000 + year : 1900 + year
}

const LABEL = /^(?:[\p{L} ]+\s*:\s*)/u
const CLOCK = /(?:^|[\s,–—-])(?:saat\s*:?\s*)?(\d{1,2})[:.](\d\d)(?::(\d\d))?$/iu
const NUMERIC = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/
const WORDED = /^(\d{1,2})\s+(\p{L}+)\.?\s+(\d{4})(?:\s+\p{L}+)?$/u

/** `08 Aralık 2025 Pazartesi - 18:21:02`, `21.06.2021 08:45`, `Tarih: 22 Ocak 2026 — Saat: 16:30`. Relative ones are no dates. */
function parseTurkish(text: string, zone: string): number | undefined {
  const bare = withoutDay(text.replace(LABEL, ''))
  const clock = CLOCK.exec(bare)
  const day = (clock ? bare.slice(0, clock.index) : bare).replace(/[\s,–—-]+$/u, '')
  const numeric = NUMERIC.exec(day)
  const found = numeric ?? WORDED.exec(day)
  if (!found) return undefined
  const month = numeric ? Number(found[2]) : monthOf(found[2] ?? '')
  if (month === undefined) return undefined
  const [hour, minute, second] = clock ? [clock[1], clock[2], clock[3]] : ['0', '0', '0']
  const local = moment(Number(found[3]), month, Number(found[1]), Number(hour), Number(minute), Number(second ?? 0))
  return local === undefined ? undefined : local - zoneOffset(local, zone)
}

const DAYS: ReadonlySet<string> = new Set(
  'pazartesi salı çarşamba perşembe cuma cumartesi pazar pzt sal çar per cum cmt paz'.split(' '),
)

/** `Pazar, 22 Kasım 2026 12:00`: whoever names the day in Turkish means the time of Türkiye. */
function withoutDay(text: string): string {
  const [written, name = ''] = /^(\p{L}{3,10})\.?,?\s+(?=\d)/u.exec(text) ?? []
  return written && DAYS.has(name.toLocaleLowerCase('tr')) ? text.slice(written.length) : text
}

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'jan january oca ocak',
    'feb february şub şubat subat',
    'mar march mart',
    'apr april nis nisan',
    'may mayıs mayis',
    'jun june haz haziran',
    'jul july tem temmuz',
    'aug august ağu ağustos agustos',
    'sep sept september eyl eylül eylul',
    'oct october eki ekim',
    'nov november kas kasım kasim',
    'dec december ara aralık aralik',
  ].flatMap((names, index) => names.split(' ').map(name => [name, index + 1] as const)),
)

// Both casings: in Turkish "APRIL" has a dotless ı, in English "ARALIK" a dotted i.
function monthOf(name: string): number | undefined {
  return MONTHS.get(name.toLowerCase()) ?? MONTHS.get(name.toLocaleLowerCase('tr'))
}

const ZONES: Readonly<Record<string, number>> = {
  '': 0,
  Z: 0,
  GMT: 0,
  UT: 0,
  UTC: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
  TRT: 3,
}

/** Milliseconds east of UTC. RFC 2822 §4.3: military letters mean nothing, so they are read as UTC. */
function offsetOf(zone: string): number | undefined {
  const named = ZONES[zone]
  if (named !== undefined) return named * HOUR
  if (/^[A-IK-Y]$/.test(zone)) return 0
  const found = /^(?:GMT|UTC)?([+-])(\d\d):?(\d\d)$/.exec(zone)
  if (!found) return undefined
  const size = Number(found[2]) * HOUR + Number(found[3]) * MINUTE
  return size > 24 * HOUR ? undefined : found[1] === '-' ? -size : size
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Undefined for a day or time that no calendar has. 24:00 is the end of the day, 60 a leap second. */
function moment(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number | undefined {
  if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second > 0)) return undefined
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return undefined
  // Date.UTC takes 0–99 for years of the last century; 400 years later the calendar is the same.
  const midnight = year < 100 ? Date.UTC(year + 400, month - 1, day) - FOUR_CENTURIES : Date.UTC(year, month - 1, day)
  return midnight + hour * HOUR + minute * MINUTE + second * 1000
}

const FOUR_CENTURIES = 146_097 * 24 * HOUR

function lastDay(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Milliseconds east of UTC at a local time in an IANA zone: +03:00 in Istanbul since 2016, +02:00 in winters before. */
function zoneOffset(local: number, zone: string): number {
  let offset = 0
  // Twice: the first guess may fall on the other side of a change.
  for (let round = 0; round < 2; round++) offset = wallClock(local - offset, zone) - (local - offset)
  return offset
}

function wallClock(ms: number, zone: string): number {
  const parts: Record<string, number> = {}
  for (const { type, value } of formatterOf(zone).formatToParts(ms)) parts[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-u-ca-gregory', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formatters.set(timeZone, formatter)
  }
  return formatter
}
