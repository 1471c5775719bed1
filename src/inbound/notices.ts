// Alone knows what an operator has to be told of a partner, and in which words.
import type { NoticeKind } from '../model/notice.js'
import { type Health, isRestless } from '../model/poll.js'
import type { Bilingual } from '../model/text.js'

/** One bad poll is nobody's business: origins hiccup. */
const FAILING_AFTER = 3

export interface MovedTo {
  readonly from: string
  readonly to: string
}

/** What is so after a poll, each kind once. */
export function noticed(health: Health, moved: MovedTo | undefined): ReadonlyMap<NoticeKind, Bilingual> {
  const { failures, message = UNKNOWN, goneAt, untrue } = health
  const found = new Map<NoticeKind, Bilingual>()
  if (goneAt !== undefined) found.set('gone', GONE)
  else if (failures >= FAILING_AFTER) found.set('failing', failing(message))
  if (isRestless(health)) found.set('restless', RESTLESS)
  if (untrue) found.set('untrue-304', UNTRUE)
  if (moved) found.set('moved', movedTo(moved))
  return found
}

const UNKNOWN: Bilingual = { tr: 'nedeni bilinmiyor', en: 'the reason is not known' }

const GONE: Bilingual = {
  tr: 'Besleme kalıcı olarak kaldırılmış (410), artık sorulmuyor; haberleri duruyor. Ortağın yeni adresini verin (feedUrl) ya da ortağı kaldırın.',
  en: 'The feed is gone for good (410) and is polled no more; its articles stay. Give its new address (feedUrl), or remove the partner.',
}

function failing({ tr, en }: Bilingual): Bilingual {
  return {
    tr: `Art arda ${FAILING_AFTER} kez alınamadı: ${tr}`,
    en: `It failed ${FAILING_AFTER} times in a row: ${en}`,
  }
}

const RESTLESS: Bilingual = {
  tr: 'Her yoklamada bütün öğeler yeni ya da değişmiş. Kimlikleri veya tarihleri sürekli değişiyor olabilir; ortaktan guid değerlerini sabit tutmasını isteyin.',
  en: 'All of its items are new or changed at every poll. Their ids or dates may be made anew each time; ask the partner to keep its guids.',
}

const UNTRUE: Bilingual = {
  tr: 'Kaynak, belge değiştiği hâlde "değişmedi" (304) dedi; artık her yoklamada belgenin tümü isteniyor. Ortaktan ETag ve Last-Modified değerlerini düzeltmesini isteyin.',
  en: 'The origin said "not modified" (304) although the document was; the whole of it is asked for at every poll now. Ask the partner to put ETag and Last-Modified right.',
}

function movedTo({ from, to }: MovedTo): Bilingual {
  return {
    tr: `Besleme kalıcı olarak taşındı: ${from} yerine artık ${to} soruluyor. partners.opml içindeki adresi de değiştirin.`,
    en: `The feed has moved for good: ${to} is asked now instead of ${from}. Change the address in partners.opml too.`,
  }
}
