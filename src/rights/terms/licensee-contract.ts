// Who pulls under a contract of its own gets what that contract says, of what we may pass on (FSEK 48, 49).
import { EXTENTS, lower, MEDIA_EXTENTS } from '../../model/extent.js'
import { contractUnder } from '../laws.js'
import { isAgencyStory } from '../origin.js'
import { limit, mediaWithin, type Term } from '../term.js'

export const licenseeContract: Term = {
  id: 'licensee-contract',
  basis: contractUnder('48, 49'),
  says: {
    tr: 'Lisans alan, sözleşmesindeki kategorilerden sözleşmesindeki ölçüde alır; alt lisans verilemeyen içerikten yalnız başlığı.',
    en: 'A licensee gets the categories and the extent of its contract; of what cannot be sublicensed, only the headline.',
  },
  why: {
    tr: 'Kimse sahip olduğundan fazla hakkı devredemez; devir, hak sahibinin yazılı iznine bağlıdır.',
    en: 'Nobody can pass on more rights than they hold; passing on needs the written leave of the holder.',
  },
  remedy: {
    tr: 'Lisans sözleşmesinin ölçüsünü ve kategorilerini gözden geçirin; hak sahibi izin verdiyse `_rights.sublicensable` değerini `true` yapın.',
    en: 'Review extent and categories of the licence; if the holder agreed, set `_rights.sublicensable` to `true`.',
  },
  examples: {
    judged: [
      {
        when: { tr: 'Sözleşmesi özet diyen lisans alan', en: 'A licensee whose contract says excerpt' },
        licensee: { extent: 'excerpt' },
        gives: { extent: 'excerpt' },
      },
      {
        when: { tr: 'Sözleşmede olmayan kategori', en: 'A category outside the contract' },
        article: { categories: ['yerel'] },
        licensee: { categories: ['spor'] },
        gives: { extent: 'nothing' },
      },
      {
        when: { tr: 'Alt lisansı olmayan haber', en: 'A story without sublicence' },
        article: { rights: { sublicensable: false } },
        licensee: {},
        gives: { extent: 'headline' },
      },
      {
        when: { tr: 'Sözleşmesi görselsiz, kırk sözcük diyen', en: 'A contract of forty words and no pictures' },
        article: { media: [{ reservation: 'none' }] },
        licensee: { extent: 'excerpt', pictures: 'none', excerptWords: 40 },
        gives: { extent: 'excerpt', media: ['none'], words: 40 },
      },
      { when: { tr: 'Herkese açık çıkış', en: 'The public' }, gives: 'silent' },
    ],
  },
  judge: ({ article, use, standing }) => {
    if (use.to === 'public') return
    const { extent, categories, pictures, excerptWords } = use.to
    if (categories && !article.categories.some(slug => categories.includes(slug))) return limit('nothing')
    // An agency's copy rests on the licensee's own contract with that agency, not on ours.
    const passable = article.rights.sublicensable || isAgencyStory(article, standing.publication)
    const most = passable ? extent : lower(EXTENTS, extent, 'headline')
    const media = lower(MEDIA_EXTENTS, mediaWithin(most), pictures ?? 'full')
    return limit(most, { media: () => media, ...(excerptWords !== undefined && { words: excerptWords }) })
  },
}
