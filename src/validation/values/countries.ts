// Alone knows the two-letter codes of countries (ISO 3166-1).

const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })

/** In upper or lower case. */
export function isCountry(code: string): boolean {
  return /^[A-Za-z]{2}$/.test(code) && names.of(code.toUpperCase()) !== undefined
}
