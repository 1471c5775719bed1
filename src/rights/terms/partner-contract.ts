// A partner's contract says how much of its items may be shown; without one, the headline (RIGHTS.md §3.8).
import { SELF } from '../../model/key.js'
import { contractUnder } from '../laws.js'
import { isOurHop } from '../origin.js'
import { mediaWithin, permit, type Term } from '../term.js'

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
  judge: ({ article, standing: { partner } }) => {
    if (article.owner === SELF) return
    const extent = partner?.contract?.extent ?? 'headline'
    return permit(extent, { media: () => mediaWithin(extent) })
  },
  examine: ({ rights }, { owner, publication }) => {
    const first = rights.sourceChain?.[0]
    if (owner !== SELF || rights.class !== 'partner' || (first && !isOurHop(first, publication))) return []
    return [{ field: '_rights.source_chain', message: WHOSE }]
  },
}

const WHOSE = {
  tr: 'Ortak içeriğinin ilk kaynağı söylenmemiş; kendi içeriğinizse türünü değiştirin.',
  en: 'A partner item must name its first source; if it is your own, class it otherwise.',
}
