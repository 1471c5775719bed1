// What was taken from publication is shown to nobody; the record stays (FSEK Ek Madde 4/3, Law No. 5187 art. 10).
import { fsek } from '../laws.js'
import { limit, type Term } from '../term.js'

export const fsekEk4Withdrawal: Term = {
  id: 'fsek-ek4-withdrawal',
  basis: fsek('Ek Madde 4/3'),
  says: {
    tr: 'Yayından kaldırılan içerik hiçbir çıkışta gösterilmez; yerinde yalnız kaldırma bildirimi durur.',
    en: 'What was withdrawn is shown in no output; only the notice of withdrawal stands in its place.',
  },
  why: {
    tr: 'Hak sahibinin başvurusu üzerine ihlal üç gün içinde durdurulur; arşivdeki kayıt ise iki yıl saklanır (5187 m. 10).',
    en: 'On complaint of the holder the violation stops within three days; the record is kept for two years (Law 5187 art. 10).',
  },
  remedy: {
    tr: 'İzin gösterilir ya da şikâyet geri alınırsa içeriği aynı kimlikle geri alın (`restore`).',
    en: 'If the permission is shown or the complaint withdrawn, restore the item under the same id (`restore`).',
  },
  examples: {
    judged: [
      {
        when: { tr: 'Yayından kaldırılmış haber', en: 'A withdrawn story' },
        article: { withdrawn: { at: 0, reference: 'K-7' } },
        gives: { extent: 'nothing' },
      },
      { when: { tr: 'Yayındaki haber', en: 'A published story' }, gives: 'silent' },
    ],
  },
  judge: ({ article }) => (article.withdrawn ? limit('nothing') : undefined),
}
