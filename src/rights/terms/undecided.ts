// Silence of the law is no permission: communication to the public belongs to the holder alone (FSEK 25).
import { EXTENTS } from '../../model/extent.js'
import { SELF } from '../../model/key.js'
import { CONTENT_CLASSES, RESERVATIONS } from '../../model/rights.js'
import { fsek } from '../laws.js'
import { type Case, limit, type Term } from '../term.js'

export const undecided: Term = {
  id: 'undecided',
  basis: fsek('22, 25'),
  says: {
    tr: 'Bu içeriğin gösterilmesine izin veren bir kural ya da sözleşme bulunamadı; hiçbir şey gösterilmez.',
    en: 'No rule and no contract was found that lets this be shown; nothing is shown.',
  },
  why: {
    tr: 'Çoğaltma ve umuma iletim hakkı yalnız hak sahibinindir; izin varsayılmaz, gösterilir.',
    en: 'Reproduction and communication to the public belong to the holder alone; permission is shown, not assumed.',
  },
  remedy: {
    tr: 'Türü, saklı tutma kaydını, kaynak zincirini ve dayanağı yazın; ortak içeriğinde ortağın kaydı bulunmalıdır.',
    en: 'State class, reservation, source chain and basis; for a partner item the record of the partner must exist.',
  },
  examples: {
    judged: [
      {
        when: { tr: 'Türü bilinmeyen içerik', en: 'A class nobody knows' },
        article: { rights: { class: 'essay' as never } },
        gives: { extent: 'nothing' },
      },
      {
        when: { tr: 'Ortağın kaydı yok', en: 'The record of the partner is missing' },
        article: { owner: 'silinmis-ortak' },
        gives: { extent: 'nothing' },
      },
      { when: { tr: 'Olağan kendi haberimiz', en: 'An ordinary story of our own' }, gives: 'silent' },
    ],
  },
  judge: of => (isWhole(of) ? undefined : limit('nothing')),
}

/** Everything the other terms reason from is there and is one of the words they know. */
function isWhole({ article, use, standing }: Case): boolean {
  const { owner, rights, media } = article
  if (!CONTENT_CLASSES.includes(rights.class) || !RESERVATIONS.includes(rights.reservation)) return false
  if (!Array.isArray(media) || !Array.isArray(rights.sourceChain) || !Number.isFinite(standing.now)) return false
  if (typeof owner !== 'string' || (owner !== SELF && standing.partner?.slug !== owner)) return false
  if (!Array.isArray(standing.publication.agencies) || !FORMATS.includes(use.format)) return false
  return use.to === 'public' || (EXTENTS.includes(use.to.extent) && Array.isArray(use.to.agencies))
}

const FORMATS: readonly string[] = ['rss', 'atom', 'json-feed', 'page']
