// Alone knows that words stay those of whoever said them.
import type { RightsDraft } from '../model/draft.js'
import { type Bilingual, collapse } from '../model/text.js'

/** Kept word for word; for a missing language the other stands in, never a translation of ours (Ek Madde 4/1). */
export function givenWords(notice: Partial<Bilingual> | undefined): Bilingual | undefined {
  const tr = notice?.tr?.trim() ? notice.tr : undefined
  const en = notice?.en?.trim() ? notice.en : undefined
  const either = tr ?? en
  return either === undefined ? undefined : { tr: tr ?? either, en: en ?? either }
}

/** The notice was said of the whole feed and copied down to the item, which says none of its own (RIGHTS.md §3.1). */
export function isInherited({ notice, raw = [] }: RightsDraft): boolean {
  const words = givenWords(notice)
  if (!words) return false
  const said = raw.filter(({ value }) => [words.tr, words.en].some(text => collapse(text) === collapse(value)))
  return said.length > 0 && said.every(({ scope }) => scope === 'inherited')
}
