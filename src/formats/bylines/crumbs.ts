// Alone reads the way a site writes where a story stands: a breadcrumb (`Anasayfa > Gündem`) and a line of tags.
import { slugify } from '../../model/text.js'

/** What a breadcrumb begins with. */
const HOMES: ReadonlySet<string> = new Set(['anasayfa', 'ana-sayfa', 'haberler', 'haber', 'son-dakika', 'home'])
const BETWEEN = /\s*[>›»→]\s*/u
const LONGEST = 160
const WORDS = 4

/** Without the home it begins with; the story's own headline at its end is left out. Undefined for any other line. */
export function crumbsIn(line: string, title = ''): readonly string[] | undefined {
  if (line.length > LONGEST) return undefined
  const [home = '', ...crumbs] = line.trim().split(BETWEEN)
  if (crumbs.length === 0 || !HOMES.has(slugify(home))) return undefined
  const last = crumbs.at(-1) ?? ''
  const ends = last === '' || slugify(last) === slugify(title) || wordsIn(last) > WORDS
  const kept = ends ? crumbs.slice(0, -1) : crumbs
  return kept.length > 0 && kept.every(crumb => isTag(crumb)) ? kept : undefined
}

/** Three or more short names with commas between; a list in a sentence has longer parts, a stop or small letters. */
export function tagsIn(line: string): readonly string[] | undefined {
  if (line.length > 300 || /[.!?…:;]/u.test(line)) return undefined
  const tags = line.split(',').map(tag => tag.trim())
  return tags.length >= 3 && tags.every(tag => isTag(tag) && /^[\p{Lu}\p{N}]/u.test(tag)) ? tags : undefined
}

function isTag(text: string): boolean {
  return text !== '' && text.length <= 40 && wordsIn(text) <= 3
}

function wordsIn(text: string): number {
  return text.split(/\s+/u).length
}
