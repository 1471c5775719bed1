// What the newsroom's own people wrote, the newsroom may show (FSEK 18).
import { SELF } from '../../model/key.js'
import { fsek } from '../laws.js'
import { isAgencyStory, isThirdParty } from '../origin.js'
import { permit, type Term } from '../term.js'

export const fsek18Employer: Term = {
  id: 'fsek-18-employer',
  basis: fsek('18'),
  says: {
    tr: 'Yayının kendi metni tam olarak gösterilir.',
    en: "The publication's own text is shown in full.",
  },
  why: {
    tr: 'Çalışanların işlerini görürken meydana getirdiği eserlerin haklarını, aksine sözleşme yoksa işveren kullanır.',
    en: 'Rights in works that employees make at work are exercised by the employer, unless a contract says otherwise.',
  },
  remedy: {
    tr: 'Metin başkasınınsa kaynak zincirinin ilk halkasına onu yazın; dışarıdan yazanlarda `_rights.holder` açıkça belirtilmelidir.',
    en: 'If the text is not yours, name its publisher in the first hop of the chain; for outside writers state `_rights.holder`.',
  },
  examples: {
    judged: [
      {
        when: { tr: 'Kendi haberimiz', en: 'Our own story' },
        gives: { extent: 'full' },
      },
      {
        when: { tr: 'İktibas hakkı saklı kendi köşe yazımız', en: 'Our own column, quotation reserved' },
        article: { rights: { class: 'column', reservation: 'quotation' } },
        gives: { extent: 'full' },
      },
      {
        when: { tr: 'Önce başka bir gazetede çıkmış haber', en: 'A story another paper had first' },
        article: { rights: { sourceChain: [{ name: 'Kars Manşet', kind: 'newspaper', date: 0 }] } },
        gives: 'silent',
      },
      {
        when: { tr: 'Ortağın haberi', en: "A partner's story" },
        article: { owner: 'kars-manset' },
        gives: 'silent',
      },
    ],
  },
  judge: ({ article, standing: { publication } }) => {
    if (article.owner !== SELF || isThirdParty(article, publication) || isAgencyStory(article, publication)) return
    return SPECIAL.has(article.rights.class) ? undefined : permit('full')
  },
}

/** Classes whose own articles of the law decide. */
const SPECIAL: ReadonlySet<string> = new Set(['agency', 'official', 'reply', 'partner'])
