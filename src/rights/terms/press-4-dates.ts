// First presentation and updates are dates that do not move (Law No. 5187 art. 4).
import { SELF } from '../../model/key.js'
import { isMoment } from '../cite-complete.js'
import { pressLaw } from '../laws.js'
import { limit, type Term } from '../term.js'

export const press4Dates: Term = {
  id: 'press-4-dates',
  basis: pressLaw('4'),
  says: {
    tr: 'Her içerikte ilk sunulduğu tarih ve sonraki güncelleme tarihleri bulunur; güncelleme ilk yayından önce olamaz.',
    en: 'Every item shows when it was first presented and when it was updated; no update lies before first publication.',
  },
  why: {
    tr: 'İnternet haber sitesinde içeriğin ilk sunulma ve güncelleme tarihleri, her erişimde değişmeyecek biçimde belirtilir.',
    en: 'A news site states the dates of first presentation and of updates so that they do not change at any access.',
  },
  remedy: {
    tr: '`date_published` ve `_rights.updates` tarihlerini düzeltin; ilk yayın tarihi sonradan değiştirilmez.',
    en: 'Correct `date_published` and `_rights.updates`; the date of first publication is never changed later.',
  },
  examples: {
    judged: [
      {
        when: { tr: 'İlk yayın tarihi bilinmeyen içerik', en: 'An item without date of first publication' },
        article: { firstPublishedAt: Number.NaN },
        gives: { extent: 'nothing' },
      },
      { when: { tr: 'Tarihli haber', en: 'A dated story' }, gives: 'silent' },
    ],
    examined: [
      {
        when: { tr: 'İlk yayından önceki güncelleme', en: 'An update before first publication' },
        draft: { publishedAt: 1000, updates: [{ at: 500 }] },
        refuses: ['_rights.updates[0]'],
      },
      {
        when: { tr: 'Sonraki iki güncelleme', en: 'Two later updates' },
        draft: { publishedAt: 1000, updates: [{ at: 1500 }, { at: 2000 }] },
        refuses: [],
      },
    ],
  },
  judge: ({ article }) => (isMoment(article.firstPublishedAt) ? undefined : limit('nothing')),
  // Others' dates are often a little out of order; theirs are kept as they are.
  examine: ({ publishedAt, updates }, { owner }) =>
    owner !== SELF
      ? []
      : updates.flatMap(({ at }, index) =>
          isMoment(at) && at >= (publishedAt ?? at)
            ? []
            : [{ field: `_rights.updates[${index}]`, message: OUT_OF_ORDER }],
        ),
}

const OUT_OF_ORDER = {
  tr: 'Güncelleme tarihi geçerli değil ya da ilk yayından önce.',
  en: 'The date of the update is not valid or lies before first publication.',
}
