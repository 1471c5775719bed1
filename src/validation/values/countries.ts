// Alone knows the two-letter codes of countries (ISO 3166-1).
import { broken, FINE, type Judge } from './verdict.js'

const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })

/** Codes with blanks between, as media:restriction has them. */
export const judgeCountries: Judge = text => {
  const unknown = text.split(/\s+/).find(code => !isCountry(code))
  return unknown === undefined ? FINE : broken('invalid-country-code', { code: unknown })
}

function isCountry(code: string): boolean {
  return /^[A-Za-z]{2}$/.test(code) && names.of(code.toUpperCase()) !== undefined
}
