// What another outlet reserved goes out as a lead and a link, unless it permitted more (Law No. 5187 art. 24).
import { SELF } from '../../model/key.js'
import { pressLaw } from '../laws.js'
import { hasContract, isAgencyStory, isClosed, isThirdParty } from '../origin.js'
import { isFree } from '../reservation.js'
import { limit, type Term } from '../term.js'

export const press24ReservedNews: Term = {
  id: 'press-24-reserved-news',
  basis: pressLaw('24'),
  says: {
    tr: 'Yayım hakkı saklı tutulmuş ya da koşulu bilinmeyen başkasının metni tam gösterilmez: başlık, kısa giriş ve bağlantı.',
    en: "Others' text that is reserved, or whose terms are unknown, is not shown in full: title, short lead and link.",
  },
  why: {
    tr: 'Saklı tutulduğu belirtilen haber, yazı ve resimleri sahibinin izni olmadan yeniden yayımlamak para cezasını gerektirir.',
    en: 'Republishing news, texts and pictures that were reserved, without leave of their owner, is fined.',
  },
  remedy: {
    tr: 'Tam metin için hak sahibiyle sözleşme yapın ve `_rights.basis` alanında belirtin.',
    en: 'For the full text make a contract with the holder and state it in `_rights.basis`.',
  },
  examples: {
    judged: [
      {
        when: { tr: 'Saklı tutulmuş başka gazete haberi', en: "Another paper's reserved story" },
        article: {
          rights: {
            reservation: 'republication',
            sourceChain: [{ name: 'Kars Manşet', kind: 'newspaper', date: 0 }],
          },
        },
        gives: { extent: 'excerpt' },
      },
      {
        when: { tr: 'Kaynak göstererek alınabilen haber', en: 'A story free with attribution' },
        article: {
          rights: { reservation: 'attribution', sourceChain: [{ name: 'Kars Manşet', kind: 'newspaper', date: 0 }] },
        },
        gives: 'silent',
      },
      {
        when: { tr: 'Saklı tutulmuş kendi haberimiz', en: 'Our own story, reserved' },
        article: { rights: { reservation: 'republication' } },
        gives: 'silent',
      },
    ],
  },
  judge: of => {
    const { article, standing } = of
    if (!isClosed(article.rights.reservation) || hasContract(of)) return
    if (!isThirdParty(article, standing.publication) || isAgencyStory(article, standing.publication)) return
    if (article.owner === SELF && isFree(article.rights.class)) return
    return limit('excerpt')
  },
}
