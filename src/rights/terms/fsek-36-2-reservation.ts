// Columns: free unless expressly reserved, and even then a press digest (FSEK 36/2). Silence is not taken as freedom.
import { SELF } from '../../model/key.js'
import { fsek } from '../laws.js'
import { hasContract, isAgencyStory, isThirdParty } from '../origin.js'
import { permit, type Term } from '../term.js'

export const fsek362Reservation: Term = {
  id: 'fsek-36-2-reservation',
  basis: fsek('36/2'),
  says: {
    tr: 'Başkasının köşe yazısı, ancak iktibas hakkı saklı tutulmadığı açıkça yazılıysa tam alınır; yoksa yalnız basın özeti.',
    en: "Another's column goes out in full only if it says that nothing is reserved; else as a press digest.",
  },
  why: {
    tr: 'Günlük konulara ilişkin makale ve fıkraların iktibas hakkı açıkça saklı tutulabilir; o zaman da kısaltılarak basın özeti yapılabilir.',
    en: 'Quotation of articles on matters of the day can be expressly reserved; an abridged press digest stays allowed.',
  },
  remedy: {
    tr: 'Yazarın ya da yayının izni varsa `_rights.basis` alanına `contract` yazın; saklı tutulmadıysa `_rights.reservation` alanına `none`.',
    en: 'With leave of author or outlet say `_rights.basis` `contract`; if nothing is reserved, `_rights.reservation` `none`.',
  },
  examples: {
    judged: [
      {
        when: { tr: 'Saklı tutulmuş köşe yazısı: özet', en: 'A reserved column: digest' },
        article: {
          rights: {
            class: 'column',
            reservation: 'quotation',
            sourceChain: [{ name: 'Kars Manşet', kind: 'newspaper', date: 0, author: 'Deniz Kaya' }],
          },
        },
        gives: { extent: 'excerpt' },
      },
      {
        when: { tr: 'Saklı tutulmadığı yazılı köşe yazısı', en: 'A column that says nothing is reserved' },
        article: {
          rights: {
            class: 'column',
            reservation: 'none',
            sourceChain: [{ name: 'Kars Manşet', kind: 'newspaper', date: 0, author: 'Deniz Kaya' }],
          },
        },
        gives: { extent: 'full' },
      },
      {
        when: { tr: 'Kendi köşe yazımız', en: 'Our own column' },
        article: { rights: { class: 'column', reservation: 'quotation' } },
        gives: 'silent',
      },
    ],
  },
  judge: of => {
    const { article, standing } = of
    if (article.owner !== SELF || hasContract(of) || !isThirdParty(article, standing.publication)) return
    if (article.rights.class !== 'column' || isAgencyStory(article, standing.publication)) return
    return permit(article.rights.reservation === 'none' ? 'full' : 'excerpt')
  },
}
