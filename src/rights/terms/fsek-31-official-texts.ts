// Laws and rulings belong to nobody (FSEK 31).
import { SELF } from '../../model/key.js'
import { fsek } from '../laws.js'
import { permit, type Term } from '../term.js'

export const fsek31OfficialTexts: Term = {
  id: 'fsek-31-official-texts',
  basis: fsek('31'),
  says: {
    tr: 'Resmen yayımlanmış kanun, yönetmelik, tebliğ, genelge ve yargı kararları tam olarak gösterilebilir; saklı tutulamaz.',
    en: 'Officially published laws, regulations, communiqués, circulars and rulings may be shown in full; they cannot be reserved.',
  },
  why: {
    tr: 'Kanun bu metinlerin çoğaltılmasını, yayılmasını ve işlenmesini serbest bırakır.',
    en: 'The law leaves their reproduction, distribution and adaptation free.',
  },
  remedy: {
    tr: 'Metin bunlardan biri değilse (basın bülteni, resmî ilan) türünü `news` yapın; biriyse saklı tutma kaydını kaldırın.',
    en: 'If it is none of these (a press release, a public notice), class it `news`; if it is, drop the reservation.',
  },
  examples: {
    judged: [
      {
        when: { tr: 'Resmî Gazete tebliği', en: 'A communiqué from the Official Gazette' },
        article: {
          rights: {
            class: 'official',
            reservation: 'none',
            sourceChain: [{ name: 'Resmî Gazete', kind: 'institution', date: 0, issue: '33000' }],
          },
        },
        gives: { extent: 'full' },
      },
      { when: { tr: 'Olağan haber', en: 'An ordinary story' }, gives: 'silent' },
    ],
    examined: [
      {
        when: { tr: 'Saklı tutulmuş tebliğ', en: 'A communiqué with a reservation' },
        draft: { rights: { class: 'official', reservation: 'all' } },
        refuses: ['_rights.reservation'],
      },
      {
        when: { tr: 'Kayıtsız tebliğ', en: 'A communiqué without one' },
        draft: { rights: { class: 'official' } },
        refuses: [],
      },
    ],
  },
  judge: ({ article }) => (article.rights.class === 'official' ? permit('full') : undefined),
  examine: ({ rights }, { owner }) => {
    const reserved = rights.reservation !== undefined && rights.reservation !== 'none'
    if (owner !== SELF || rights.class !== 'official' || !reserved) return []
    return [{ field: '_rights.reservation', allowed: ['none'] }]
  },
}
