// Alone knows how a term explains itself to a person: what it says, why, what to do, and cases decided by it.
import type { Duty } from '../model/decision.js'
import type { Extent, MediaExtent } from '../model/extent.js'
import type { Bilingual, Language } from '../model/text.js'
import type { ExaminedExample, JudgedExample, Term } from './term.js'

/** Plain text, lines ended by `\n`. */
export function explainTerm(term: Term, language: Language): string {
  const { basis, says, why, remedy, examples } = term
  const cases = [
    ...(examples.judged ?? []).map(example => judged(example, language)),
    ...(examples.examined ?? []).map(example => examined(example, language)),
  ]
  const lines = [
    term.id,
    `${basis.law[language]}, ${ARTICLE[language]} ${basis.article}`,
    ...(basis.url ? [basis.url] : []),
    '',
    says[language],
    '',
    why[language],
    '',
    `→ ${remedy[language]}`,
    '',
    EXAMPLES[language],
    ...cases.map(line => `  ${line}`),
  ]
  return `${lines.join('\n')}\n`
}

function judged({ when, gives }: JudgedExample, language: Language): string {
  if (gives === 'silent') return `– ${when[language]}: ${SILENT[language]}`
  const parts = [
    ...(gives.extent ? [TEXT[gives.extent][language]] : []),
    ...(gives.media ?? []).map(extent => MEDIUM[extent][language]),
    ...(gives.duties ?? []).map(duty => DUTY[duty][language]),
  ]
  const forbids = gives.extent === 'nothing' || gives.media?.includes('none')
  return `${forbids ? '✗' : '✓'} ${when[language]}: ${parts.join(', ') || NO_MORE[language]}`
}

function examined({ when, refuses }: ExaminedExample, language: Language): string {
  if (refuses.length === 0) return `✓ ${when[language]}: ${ACCEPTED[language]}`
  return `✗ ${when[language]}: ${REFUSED[language]} (${refuses.join(', ')})`
}

const ARTICLE = { tr: 'm.', en: 'art.' }
const EXAMPLES = { tr: 'Örnekler', en: 'Examples' }
const SILENT = { tr: 'bu kural uygulanmaz', en: 'this term does not apply' }
const NO_MORE = { tr: 'başka yükümlülük yok', en: 'no further duty' }
const ACCEPTED = { tr: 'kabul edilir', en: 'accepted' }
const REFUSED = { tr: 'kabul edilmez', en: 'refused' }

const TEXT: Readonly<Record<Extent, Bilingual>> = {
  nothing: { tr: 'hiçbir şey gösterilmez', en: 'nothing is shown' },
  headline: { tr: 'en çok başlık', en: 'headline at most' },
  excerpt: { tr: 'en çok özet', en: 'excerpt at most' },
  full: { tr: 'tam metin', en: 'full text' },
}
const MEDIUM: Readonly<Record<MediaExtent, Bilingual>> = {
  none: { tr: 'görsel gösterilmez', en: 'medium not shown' },
  thumbnail: { tr: 'küçük görsel', en: 'thumbnail' },
  full: { tr: 'görsel tam', en: 'medium in full' },
}
const DUTY: Readonly<Record<Duty, Bilingual>> = {
  'name-source': { tr: 'kaynağı belirt', en: 'name the source' },
  'name-author': { tr: 'yazarı belirt', en: 'name the author' },
  'show-notice': { tr: 'bildirimi göster', en: 'show the notice' },
  'link-original': { tr: 'aslına bağlantı ver', en: 'link to the original' },
  'mark-abridged': { tr: 'kısaltıldığını belirt', en: 'say that it is abridged' },
  'keep-unaltered': { tr: 'değiştirme', en: 'do not alter' },
}
