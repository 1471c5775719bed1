// A partner's contract says how much of its items may be shown; without one, the headline (RIGHTS.md §3.8).
import { dayOf } from '../../model/days.js'
import { lower, MEDIA_EXTENTS } from '../../model/extent.js'
import { SELF } from '../../model/key.js'
import { contractUnder } from '../laws.js'
import { isOurHop } from '../origin.js'
import { limit, mediaWithin, permit, type Term } from '../term.js'

export const partnerContract: Term = {
  id: 'partner-contract',
  basis: contractUnder('48, 52'),
  says: {
    tr: 'Ortağın içeriği sözleşmesinde yazılı ölçüde gösterilir; sözleşme yoksa yalnız başlık, kaynak, tarih ve bağlantı.',
    en: "A partner's items are shown as far as its contract says; without contract only headline, source, date and link.",
  },
  why: {
    tr: 'Mali hakların kullanımı yazılı izinle devredilir; açık bir besleme yayımlamak yeniden yayım izni değildir.',
    en: 'Use of economic rights is granted in writing; publishing a feed is no permission to republish it.',
  },
  remedy: {
    tr: 'Ortakla sözleşme yapın ve ölçüsünü (`headline`, `excerpt`, `full`) ortak kaydına yazın.',
    en: "Make a contract with the partner and write its extent (`headline`, `excerpt`, `full`) in the partner's record.",
  },
  examples: {
    judged: [
      {
        when: { tr: 'Sözleşmesi olmayan ortak', en: 'A partner without contract' },
        article: { owner: 'kars-manset' },
        gives: { extent: 'headline' },
      },
      {
        when: { tr: 'Sözleşmesi özet diyen ortak', en: 'A partner whose contract says excerpt' },
        article: { owner: 'kars-manset' },
        partner: { contract: { extent: 'excerpt', mayPassOn: [] } },
        gives: { extent: 'excerpt' },
      },
      {
        when: { tr: 'Görsel vermeyen sözleşme', en: 'A contract without pictures' },
        article: { owner: 'kars-manset', media: [{ reservation: 'none' }] },
        partner: { contract: { extent: 'full', mayPassOn: [], pictures: 'thumbnail' } },
        gives: { extent: 'full', media: ['thumbnail'] },
      },
      {
        when: { tr: 'Özetin sözcükleri sayılı sözleşme', en: 'A contract that counts the words of an excerpt' },
        article: { owner: 'kars-manset' },
        partner: { contract: { extent: 'excerpt', mayPassOn: [], excerptWords: 20 } },
        gives: { extent: 'excerpt', words: 20 },
      },
      {
        when: { tr: 'Gösterme süresi dolmuş haber', en: 'A story whose days are over' },
        article: { owner: 'kars-manset', firstPublishedAt: Date.parse('2026-02-20T06:05:00Z') },
        partner: { contract: { extent: 'full', mayPassOn: [] }, keepDays: 7 },
        gives: { extent: 'nothing' },
      },
      {
        when: {
          tr: 'Başka kaynağın yanında gösterilmeyi yasaklayan ortak',
          en: 'A partner that forbids other sources beside it',
        },
        article: { owner: 'kars-manset' },
        partner: { contract: { extent: 'full', mayPassOn: [] }, merge: 'no' },
        gives: { extent: 'nothing' },
      },
      { when: { tr: 'Kendi haberimiz', en: 'Our own story' }, gives: 'silent' },
    ],
    examined: [
      {
        when: { tr: 'Kimin olduğu söylenmeyen ortak içeriği', en: 'A partner item that does not say whose it is' },
        draft: { rights: { class: 'partner' } },
        refuses: ['_rights.source_chain'],
      },
      {
        when: { tr: 'Kimin olduğu söylenen ortak içeriği', en: 'A partner item that says whose it is' },
        draft: { rights: { class: 'partner', sourceChain: [{ name: 'Kars Manşet', date: 0 }] } },
        refuses: [],
      },
      {
        when: { tr: 'Ortağın kendi gönderdiği içerik', en: "An item from the partner's own feed" },
        owner: 'kars-manset',
        draft: { rights: {} },
        refuses: [],
      },
    ],
  },
  judge: ({ article, standing: { partner, publication, now } }) => {
    if (article.owner === SELF) return
    if (partner?.merge === 'no' || isOver(article.firstPublishedAt, partner?.keepDays, now, publication.zone))
      return limit('nothing')
    const { extent, pictures, excerptWords } = partner?.contract ?? { extent: 'headline' as const }
    const most = lower(MEDIA_EXTENTS, mediaWithin(extent), pictures ?? 'full')
    return permit(extent, { media: () => most, ...(excerptWords !== undefined && { words: excerptWords }) })
  },
  examine: ({ rights }, { owner, publication, partner }) => {
    if (owner !== SELF && partner?.merge === 'no') return [{ field: 'merge', message: ALONE }]
    const first = rights.sourceChain?.[0]
    if (owner !== SELF || rights.class !== 'partner' || (first && !isOurHop(first, publication))) return []
    return [{ field: '_rights.source_chain', message: WHOSE }]
  },
}

/** The day of publication is the first; days begin at midnight in the publication's zone. */
function isOver(publishedAt: number, days: number | undefined, now: number, zone: string): boolean {
  if (days === undefined) return false
  const count = (ms: number) => Date.parse(`${dayOf(ms, zone)}T00:00:00Z`) / 86_400_000
  return count(now) - count(publishedAt) >= days
}

const ALONE = {
  tr: 'Bu ortağın koşulları başka kaynağın yanında gösterilmeyi yasaklıyor (`merge: no`); bizde her akış birden çok kaynaktandır.',
  en: 'The terms of this partner forbid any other source beside it (`merge: no`), and every feed here holds several.',
}
const WHOSE = {
  tr: 'Ortak içeriğinin ilk kaynağı söylenmemiş; kendi içeriğinizse türünü değiştirin.',
  en: 'A partner item must name its first source; if it is your own, class it otherwise.',
}
