// Alone shortens a sentence for whoever reads it: a finding may quote a value of megabytes.

/** Characters. */
const LONGEST = 600

/** Both ends stay: a value stands in the middle of its sentence. */
export function shorten(sentence: string): string {
  if (sentence.length <= LONGEST) return sentence
  const half = LONGEST / 2
  return `${sentence.slice(0, half)} … ${sentence.slice(-half)}`.toWellFormed()
}
