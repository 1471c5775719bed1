// Alone knows that others' words stay theirs.
import type { Bilingual } from '../model/text.js'

/** Kept word for word; for a missing language the other stands in, never a translation of ours (Ek Madde 4/1). */
export function givenWords(notice: Partial<Bilingual> | undefined): Bilingual | undefined {
  const tr = notice?.tr?.trim() ? notice.tr : undefined
  const en = notice?.en?.trim() ? notice.en : undefined
  const either = tr ?? en
  return either === undefined ? undefined : { tr: tr ?? either, en: en ?? either }
}
