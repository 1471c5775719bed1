// Alone knows what of an item's rights is gone or weaker than it was (FSEK Ek Madde 4/1).
import type { Draft } from '../../model/draft.js'
import { RESERVATIONS } from '../../model/rights.js'
import { noticeText } from './rights-of.js'

export interface Lost {
  /** In both languages at once: the name of a thing. */
  readonly what: string
  readonly was: string
}

export function lost(old: Draft, now: Draft): readonly Lost[] {
  const found: Lost[] = []
  const gone = (what: string, was: string | undefined, is: string | undefined) => {
    if (was?.trim() && !is?.trim()) found.push({ what, was })
  }
  gone('bildirim / notice', noticeText(old.rights.notice), noticeText(now.rights.notice))
  gone('lisans / licence', old.rights.licenseUrl, now.rights.licenseUrl)
  gone('hak sahibi / holder', old.rights.holder?.name, now.rights.holder?.name)
  const was = strength(old.rights.reservation)
  if (was > strength(now.rights.reservation))
    found.push({ what: 'saklı tutma / reservation', was: old.rights.reservation ?? '' })
  const names = new Set((now.rights.sourceChain ?? []).map(({ name }) => name?.trim()))
  for (const { name } of old.rights.sourceChain ?? [])
    if (name && !names.has(name.trim())) found.push({ what: 'kaynak / source', was: name })
  const media = new Map(now.media.map(medium => [medium.url, medium]))
  for (const { url, credit, rights } of old.media) {
    const medium = media.get(url)
    if (!medium) continue
    gone('görsel sahibi / credit', credit, medium.credit)
    gone('görsel bildirimi / media notice', noticeText(rights?.notice), noticeText(medium.rights?.notice))
  }
  return found
}

const WORDS: readonly string[] = RESERVATIONS

/** `unknown` is nobody's decision: to decide is no loss. */
function strength(reservation: string | undefined): number {
  return reservation === 'unknown' ? -1 : WORDS.indexOf(reservation ?? '')
}
