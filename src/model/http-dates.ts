// Alone knows how HTTP writes a time (RFC 9110 §5.6.7).

/** IMF-fixdate of epoch milliseconds; parts of a second are dropped. */
export function writeHttpDate(time: number): string {
  return new Date(time).toUTCString()
}

/**
 * Epoch milliseconds of an HTTP-date in any of its three forms, else undefined. A two-digit year (RFC 850) is the one of
 * its century that lies less than 50 years after `near`.
 */
export function readHttpDate(text: string, near: number): number | undefined {
  const parts = FORMS.map(form => form.exec(text)?.groups).find(Boolean)
  if (!parts) return undefined
  const month = MONTHS.indexOf(parts.month ?? '')
  const day = Number(parts.day)
  const [hour = 0, minute = 0, second = 0] = (parts.time ?? '').split(':').map(Number)
  const year = parts.year?.length === 2 ? century(Number(parts.year), near) : Number(parts.year)
  // A leap second is in the grammar; a day that its month does not have is not.
  if (hour > 23 || minute > 59 || second > 60 || day < 1) return undefined
  const date = new Date(0)
  date.setUTCFullYear(year, month, day)
  if (date.getUTCDate() !== day) return undefined
  return date.getTime() + ((hour * 60 + minute) * 60 + second) * 1000
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const month = `(?<month>${MONTHS.join('|')})`
const time = '(?<time>\\d\\d:\\d\\d:\\d\\d)'
const short = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)'
const long = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const FORMS = [
  new RegExp(`^${short}, (?<day>\\d\\d) ${month} (?<year>\\d{4}) ${time} GMT$`),
  new RegExp(`^${long}, (?<day>\\d\\d)-${month}-(?<year>\\d\\d) ${time} GMT$`),
  new RegExp(`^${short} ${month} (?<day>\\d\\d| \\d) ${time} (?<year>\\d{4})$`),
]

function century(twoDigits: number, near: number): number {
  const limit = new Date(near).getUTCFullYear() + 50
  const year = limit - (limit % 100) + twoDigits
  return year > limit ? year - 100 : year
}
