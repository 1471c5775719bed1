// Alone knows placeholders: a sentence is parsed and checked when the table is made, and filled in one pass.
import type { Bilingual, Language } from '../model/text.js'

/** RIGHTS.md §2. */
export const PLACEHOLDERS = [
  'yayin',
  'hak_sahibi',
  'yil',
  'yazar',
  'ajans',
  'tarih',
  'sayi',
  'url',
  'ortak',
  'ust_kaynak',
  'eposta',
  'n',
  'baslik',
] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]
export type Values = Partial<Readonly<Record<Placeholder, string>>>

type Piece = string | { readonly name: Placeholder }
/** Optional: left out as a whole when one of its placeholders has no value. */
interface Run {
  readonly optional: boolean
  readonly pieces: readonly Piece[]
}

export interface Template {
  readonly key: string
  readonly tr: readonly Run[]
  readonly en: readonly Run[]
}

/**
 * `{name}` is a placeholder, `[…]` a part that needs all of its own. Throws on an unknown placeholder, a stray or
 * nested bracket, an optional part without placeholder, and when the languages do not use the same placeholders.
 */
export function template(key: string, texts: Bilingual): Template {
  const made = { key, tr: parse(key, texts.tr), en: parse(key, texts.en) }
  const used = { tr: namesIn(made.tr), en: namesIn(made.en) }
  if (used.tr !== used.en) throw new Error(`notice ${key}: Turkish uses ${used.tr}, English ${used.en}`)
  return made
}

/** Throws when a placeholder outside of `[…]` has no value: a notice never leaves with a hole. */
export function fill(made: Template, values: Values): Bilingual {
  return { tr: fillIn(made, 'tr', values), en: fillIn(made, 'en', values) }
}

function fillIn(made: Template, language: Language, values: Values): string {
  let text = ''
  for (const run of made[language]) {
    if (run.optional && run.pieces.some(piece => typeof piece !== 'string' && !values[piece.name]?.trim())) continue
    for (const piece of run.pieces) {
      const next = typeof piece === 'string' ? piece : wordFor(made.key, piece.name, values)
      // "… Yayıncılık A.Ş." brings its own full stop.
      text += text.endsWith('.') && next.startsWith('.') ? next.slice(1) : next
    }
  }
  return text
}

function wordFor(key: string, name: Placeholder, values: Values): string {
  const value = values[name]?.trim()
  if (!value) throw new Error(`notice ${key}: {${name}} has no value`)
  return value
}

function parse(key: string, text: string): readonly Run[] {
  const runs: Run[] = []
  let pieces: Piece[] = []
  let optional = false
  const close = () => {
    if (optional && !pieces.some(piece => typeof piece !== 'string'))
      throw new Error(`notice ${key}: optional part without placeholder`)
    if (pieces.length > 0) runs.push({ optional, pieces })
    pieces = []
  }
  for (const [token, name] of text.matchAll(/\{([^{}[\]]*)\}|[{}[\]]|[^{}[\]]+/g)) {
    if (name !== undefined) pieces.push({ name: known(key, name) })
    else if (token === '[' || token === ']') {
      if (optional === (token === '[')) throw new Error(`notice ${key}: unbalanced ${token}`)
      close()
      optional = token === '['
    } else if (token === '{' || token === '}') throw new Error(`notice ${key}: stray ${token}`)
    else pieces.push(token)
  }
  if (optional) throw new Error(`notice ${key}: unbalanced [`)
  close()
  return runs
}

function known(key: string, name: string): Placeholder {
  const found = PLACEHOLDERS.find(placeholder => placeholder === name)
  if (!found) throw new Error(`notice ${key}: unknown placeholder {${name}}`)
  return found
}

function namesIn(runs: readonly Run[]): string {
  const names = runs.flatMap(run => run.pieces.flatMap(piece => (typeof piece === 'string' ? [] : [piece.name])))
  return [...new Set(names)].sort().join(', ')
}
