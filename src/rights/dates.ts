// Alone knows how a moment is written in a notice: dd.MM.yyyy HH:mm in the publication's zone.

/** Throws RangeError for a zone that does not exist or a time that is none. */
export function dateInWords(time: number, zone: string): string {
  const [day, month, year, hour, minute] = partsOf(time, zone)
  return `${day}.${month}.${year?.padStart(4, '0')} ${hour}:${minute}`
}

export function yearOf(time: number, zone: string): string {
  return partsOf(time, zone)[2]?.padStart(4, '0') ?? ''
}

/** Day, month, year, hour, minute: the order of British dates. */
function partsOf(time: number, zone: string): readonly string[] {
  return formatOf(zone).format(time).match(/\d+/g) ?? []
}

// Making a formatter costs some 50 times what using it does.
const FORMATS = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = FORMATS.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  FORMATS.set(zone, format)
  return format
}
