// Alone knows how a moment is written in a notice: dd.MM.yyyy HH:mm in the publication's zone.

/** Throws RangeError for a zone that does not exist or a time that is none. */
export function dateInWords(time: number, zone: string): string {
  const part = partsOf(time, zone)
  return `${part('day')}.${part('month')}.${part('year').padStart(4, '0')} ${part('hour')}:${part('minute')}`
}

export function yearOf(time: number, zone: string): string {
  return partsOf(time, zone)('year').padStart(4, '0')
}

function partsOf(time: number, zone: string): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = formatOf(zone).formatToParts(time)
  return type => parts.find(part => part.type === type)?.value ?? ''
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
