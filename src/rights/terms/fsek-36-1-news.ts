// Daily news that press or radio already made public may be taken over, the source named (FSEK 36/1).
import { SELF } from '../../model/key.js'
import { fsek } from '../laws.js'
import { hasContract, isAgencyStory, isThirdParty } from '../origin.js'
import { permit, type Term } from '../term.js'

export const fsek361News: Term = {
  id: 'fsek-36-1-news',
  basis: fsek('36/1'),
  says: {
    tr: 'Başka bir yayının günlük haberi kaynağı belirtilerek alınabilir; haber metni olmayan içerikten yalnız başlık ve bağlantı.',
    en: "Another outlet's daily news may be taken over, naming the source; of anything but news text, only headline and link.",
  },
  why: {
    tr: 'Basın veya radyoyla umuma yayılmış günlük haber ve bilgiler serbestçe iktibas olunabilir.',
    en: 'Daily news and information that press or radio made public may be freely quoted.',
  },
  remedy: {
    tr: 'Sözleşmeniz varsa `_rights.basis` alanına `contract` yazın; yoksa `_rights.reservation` alanına kaynağın koşulunu yazın.',
    en: 'If you have a contract, say `_rights.basis` `contract`; else state the terms of the source in `_rights.reservation`.',
  },
  examples: {
    judged: [
      {
        when: { tr: 'Başka bir gazetenin haberi', en: "Another paper's story" },
        article: { rights: { sourceChain: [{ name: 'Kars Manşet', kind: 'newspaper', date: 0 }] } },
        gives: { extent: 'full' },
      },
      {
        when: { tr: 'Başka bir gazetenin foto haberi', en: "Another paper's photo story" },
        article: { rights: { class: 'photo', sourceChain: [{ name: 'Kars Manşet', kind: 'newspaper', date: 0 }] } },
        gives: { extent: 'headline' },
      },
      {
        when: { tr: 'Sözleşmeyle alınan haber', en: 'A story taken under a contract' },
        article: {
          rights: { basis: 'contract', sourceChain: [{ name: 'Kars Manşet', kind: 'newspaper', date: 0 }] },
        },
        gives: 'silent',
      },
      { when: { tr: 'Kendi haberimiz', en: 'Our own story' }, gives: 'silent' },
    ],
  },
  judge: of => {
    const { article, standing } = of
    const { class: contentClass } = article.rights
    if (article.owner !== SELF || hasContract(of) || !isThirdParty(article, standing.publication)) return
    if (isAgencyStory(article, standing.publication) || ELSEWHERE.has(contentClass)) return
    return permit(contentClass === 'news' ? 'full' : 'headline')
  },
}

/** Classes that other articles of the law decide. */
const ELSEWHERE: ReadonlySet<string> = new Set(['column', 'agency', 'official', 'reply'])
