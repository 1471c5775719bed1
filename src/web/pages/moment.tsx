// Alone writes a moment for people: day, month in words, hour and minute in the publication's zone.
import type { Language } from '../../model/text.js'

export interface MomentProps {
  /** Epoch milliseconds. */
  readonly at: number
  readonly zone: string
  readonly language: Language
}

export function Moment({ at, zone, language }: MomentProps) {
  return <time dateTime={new Date(at).toISOString()}>{momentInWords(at, zone, language)}</time>
}

/** `8 Kasım 2025 Cumartesi 13:19` or `Saturday, 8 November 2025 at 13:19`. */
export function momentInWords(at: number, zone: string, language: Language): string {
  return formatOf(zone, language).format(at)
}

// Making a formatter costs far more than using it.
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string, language: Language): Intl.DateTimeFormat {
  const name = `${language} ${zone}`
  const known = formats.get(name)
  if (known) return known
  const format = new Intl.DateTimeFormat(language === 'tr' ? 'tr-TR' : 'en-GB', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
  })
  formats.set(name, format)
  return format
}
