// Alone knows how what somebody says of a partner or a licensee is read, field by field: every mistake at once, with what would be accepted.
import type { Categories } from './categories.js'
import { isDay } from './days.js'
import type { Reason } from './draft.js'
import { type Bilingual, slugify } from './text.js'

export interface Field {
  readonly about: Bilingual
  /** Throws a FieldProblem. */
  readonly read: (said: string, categories: Categories) => unknown
}

export type Fields = Readonly<Record<string, Field>>

export class FieldProblem extends Error {
  constructor(
    readonly says: Bilingual,
    readonly allowed?: readonly string[],
  ) {
    super(says.en)
  }
}

/** What was said in the fields of a table. Fields that were not said, or said to be nothing, are absent. */
export function readFields<Table extends Fields>(
  table: Table,
  said: Readonly<Record<string, unknown>>,
  categories: Categories,
): { readonly values: Partial<Record<keyof Table, unknown>>; readonly reasons: Reason[] } {
  const reasons: Reason[] = []
  const values: Partial<Record<string, unknown>> = {}
  for (const [name, value] of Object.entries(said)) {
    if (value === undefined || value === null || value === '') continue
    try {
      values[name] = readField(table, name, value, categories)
    } catch (problem) {
      if (!(problem instanceof FieldProblem)) throw problem
      reasons.push({ field: name, message: problem.says, ...(problem.allowed && { allowed: problem.allowed }) })
    }
  }
  return { values: values as Partial<Record<keyof Table, unknown>>, reasons }
}

function readField(table: Fields, name: string, value: unknown, categories: Categories): unknown {
  const field = Object.hasOwn(table, name) ? table[name] : undefined
  if (!field) throw new FieldProblem({ tr: 'böyle bir alan yok', en: 'there is no such field' }, Object.keys(table))
  const whole = Array.isArray(value) ? value.map(String).join(',') : String(value)
  if (typeof value === 'object' && !Array.isArray(value))
    throw new FieldProblem({ tr: 'bir metin ya da liste beklenir', en: 'a text or a list is expected' })
  if (whole.length > 2000) throw new FieldProblem({ tr: 'en çok 2000 karakter', en: 'at most 2000 characters' })
  return field.read(whole.trim(), categories)
}

/** A contract does not end before it begins. */
export function daysInOrder({
  validFrom,
  validUntil,
}: Readonly<Partial<Record<'validFrom' | 'validUntil', unknown>>>): Reason[] {
  if (!validFrom || !validUntil || String(validFrom) <= String(validUntil)) return []
  return [
    {
      field: 'validUntil',
      message: {
        tr: `sözleşme başlamadan bitiyor (${validFrom})`,
        en: `the contract ends before it begins (${validFrom})`,
      },
    },
  ]
}

/** A short name for somebody of that name. Empty when nothing of it can be kept. */
export function slugOfName(name: string): string {
  return slugify(name).slice(0, 60).replace(/-$/, '')
}

export function text(said: string): string {
  return said
}

export function short(said: string): string {
  if (said.length > 200) throw new FieldProblem({ tr: 'en çok 200 karakter', en: 'at most 200 characters' })
  return said
}

export function slug(said: string): string {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(said) || said.length > 60)
    throw new FieldProblem({
      tr: 'a-z, 0-9 ve tek tirelerden kısa bir ad beklenir',
      en: 'a short name of a-z, 0-9 and single hyphens is expected',
    })
  return said
}

export function day(said: string): string {
  if (!isDay(said))
    throw new FieldProblem({ tr: '2026-03-01 gibi bir gün beklenir', en: 'a day such as 2026-03-01 is expected' })
  return said
}

export function wholeNumber(least: number, most: number): (said: string) => number {
  return said => {
    const number = Number(said)
    if (!/^\d{1,9}$/.test(said) || number < least || number > most)
      throw new FieldProblem({
        tr: `${least} ile ${most} arasında bir sayı beklenir`,
        en: `a whole number from ${least} to ${most} is expected`,
      })
    return number
  }
}

export function oneOf(words: readonly string[]): (said: string) => string {
  return said => {
    if (!words.includes(said)) throw new FieldProblem({ tr: `"${said}" bilinmiyor`, en: `"${said}" is unknown` }, words)
    return said
  }
}

export function list(said: string): string[] {
  const parts = said.split(',').map(part => part.trim())
  return [...new Set(parts.filter(Boolean))]
}

export function slugs(said: string, categories: Categories): string[] {
  return list(said).map(name => {
    // OPML writes categories as paths: /spor.
    const found = categories.forTag(name.slice(name.lastIndexOf('/') + 1))
    if (found) return found.slug
    throw new FieldProblem(
      { tr: `"${name}" diye bir kategori yok`, en: `there is no category "${name}"` },
      categories.all.map(({ slug: known }) => known),
    )
  })
}
