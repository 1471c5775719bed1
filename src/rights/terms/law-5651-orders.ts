// An order or a complaint in hand keeps the item back at once (Law No. 5651 arts. 8, 8/A).
import { internetLaw } from '../laws.js'
import { limit, type Term } from '../term.js'

export const law5651Orders: Term = {
  id: 'law-5651-orders',
  basis: internetLaw('8, 8/A'),
  says: {
    tr: 'Hakkında karar ya da şikâyet kaydı bulunan içerik, kayıt sürdükçe hiçbir çıkışta gösterilmez.',
    en: 'While an order or complaint stands against an item, no output shows it.',
  },
  why: {
    tr: 'İçeriğin çıkarılması kararı derhâl, en geç bildirimden itibaren dört saat içinde yerine getirilir.',
    en: 'An order to remove content is carried out at once, at the latest four hours after notice.',
  },
  remedy: {
    tr: 'Karar kaldırılınca yasal engel kaydını kapatın; arşiv kaydı durur.',
    en: 'Close the legal block when the order is lifted; the record in the archive stays.',
  },
  examples: {
    judged: [
      {
        when: { tr: 'Hakkında karar bulunan haber', en: 'A story under an order' },
        article: { rights: { legalBlock: { authority: 'Kars Sulh Ceza Hâkimliği', number: '2026/112', date: 0 } } },
        gives: { extent: 'nothing' },
      },
      { when: { tr: 'Kararsız haber', en: 'A story without one' }, gives: 'silent' },
    ],
  },
  judge: ({ article }) => (article.rights.legalBlock ? limit('nothing') : undefined),
}
