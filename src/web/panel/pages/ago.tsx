// Alone writes how long ago something was, or in what time it will be, with the moment itself at hand.
import type { Language } from '../../../model/text.js'
import { momentInWords } from '../../pages/moment.js'

export interface Clock {
  /** Epoch milliseconds. */
  readonly now: number
  readonly zone: string
  readonly language: Language
}

const STEPS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

export function Ago({ at, clock }: { readonly at: number; readonly clock: Clock }) {
  return (
    <time dateTime={new Date(at).toISOString()} title={momentInWords(at, clock.zone, clock.language)}>
      {agoInWords(at - clock.now, clock.language)}
    </time>
  )
}

/** `3 saat önce`, `in 20 minutes`, `şimdi`. */
export function agoInWords(ms: number, language: Language): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'long' })
  const [unit, size] = STEPS.find(([, length]) => Math.abs(ms) >= length) ?? ['second', 1000]
  // Less than a minute is now.
  return unit === 'second' ? format.format(0, 'second') : format.format(Math.trunc(ms / size), unit)
}

/** `30 dk.`, `2 hr`. */
export function intervalInWords(ms: number, language: Language): string {
  const [unit, size] = STEPS.find(([name, length]) => ms >= (name === 'day' ? 2 : 1) * length) ?? ['minute', 60_000]
  const value = Math.max(1, Math.round(ms / size))
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(value)
}

export function percentInWords(share: number, language: Language): string {
  const few = share > 0 && share < 0.01
  const digits = few ? 1 : 0
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: digits }).format(share)
}

export function numberInWords(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)
}
