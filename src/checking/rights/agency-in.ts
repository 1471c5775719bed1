// Alone finds the agency that a text names as its origin: in the dateline it opens with, or in its last line (RIGHTS.md §7).

const AGENCY = '(?:AA|DHA|İHA|IHA|ANKA|İGFA|İLKHA|TUHA|AFP|AP|DPA|Reuters|REUTERS)'
/** `KARS (AA) –`, `İSTANBUL,(DHA)-`, `Ad SOYAD/İSTANBUL, (DHA)-`. The agency in brackets is what tells it from `CHP - AKP`. */
const OPENING = new RegExp(
  `^\\s*(?:[\\p{L}. -]{2,80}/\\s*)?\\(?\\p{Lu}[\\p{Lu} '’-]{1,40}\\)?\\s*,?\\s*\\((${AGENCY})\\)\\s*[-–—]`,
  'u',
)
/** `Kaynak: AA`, `(DHA)` or the name alone, as the last line. */
const CLOSING = new RegExp(`(?:^|\\n|[.!?…”"]\\s)\\s*(?:Kaynak\\s*:\\s*(${AGENCY})|\\((${AGENCY})\\))\\.?\\s*$`, 'u')
/** Characters at either end that are looked at. */
const REACH = 300

export function agencyIn(text: string): string | undefined {
  const closing = CLOSING.exec(text.slice(-REACH))
  return OPENING.exec(text.slice(0, REACH))?.[1] ?? closing?.[1] ?? closing?.[2]
}
