// Alone knows the two-letter codes of countries (ISO 3166-1).

/** Made when the first code is asked for: few feeds restrict anything, and it takes as long as reading one. */
let names: Intl.DisplayNames | undefined

/** In upper or lower case. */
export function isCountry(code: string): boolean {
  names ??= new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  return /^[A-Za-z]{2}$/.test(code) && names.of(code.toUpperCase()) !== undefined
}
