// Alone knows what text the model holds: well-formed UTF-16 without U+0000, and how Turkish words are folded.

export type Language = 'tr' | 'en'

/** One sentence in both languages of the house. */
export interface Bilingual {
  readonly tr: string
  readonly en: string
}

/** Makes text storable: U+0000 removed, lone surrogates replaced by U+FFFD. Returns the same string when nothing was wrong. */
export function wellFormed(text: string): string {
  const clean = text.includes('\u0000') ? text.replaceAll('\u0000', '') : text
  return clean.isWellFormed() ? clean : clean.toWellFormed()
}

/** Turns a slug's letters into ASCII, Turkish rules first (İ→i, I→ı), as in RIGHTS.md §6. */
export function fold(text: string): string {
  return text
    .toLocaleLowerCase('tr')
    .replace(/[ğüşıöçâîû]/g, letter => FOLDED[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
}

const FOLDED: Readonly<Record<string, string>> = {
  ğ: 'g',
  ü: 'u',
  ş: 's',
  ı: 'i',
  ö: 'o',
  ç: 'c',
  â: 'a',
  î: 'i',
  û: 'u',
}

/** `[a-z0-9]+(-[a-z0-9]+)*`, or an empty string when nothing of the text can be kept. */
export function slugify(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/** White space runs become one blank; ends are trimmed. */
export function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
