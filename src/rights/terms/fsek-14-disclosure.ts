// Before its author made it public, nobody may (FSEK 14).
import { visibleFrom } from '../../model/article.js'
import { isMoment } from '../cite-complete.js'
import { fsek } from '../laws.js'
import { limit, type Term } from '../term.js'

export const fsek14Disclosure: Term = {
  id: 'fsek-14-disclosure',
  basis: fsek('14'),
  says: {
    tr: 'Ambargo bitmeden ya da ilk yayın zamanı gelmeden hiçbir şey, başlık bile, gösterilmez.',
    en: 'Before the embargo ends or the time of first publication comes, nothing is shown, not even the title.',
  },
  why: {
    tr: 'Eserin umuma arz edilip edilmemesini, zamanını ve tarzını yalnız eser sahibi belirler.',
    en: 'Whether, when and how a work is made public is for its author alone to say.',
  },
  remedy: {
    tr: 'Bekleyin; süre yanlışsa `_rights.embargo_until` ya da yayın tarihini düzeltin.',
    en: 'Wait; if the time is wrong, correct `_rights.embargo_until` or the date of publication.',
  },
  examples: {
    judged: [
      {
        when: { tr: 'Ambargo yarın bitiyor', en: 'The embargo ends tomorrow' },
        article: { rights: { embargoUntil: Date.parse('2026-03-02T06:00:00Z') } },
        gives: { extent: 'nothing' },
      },
      {
        when: { tr: 'İlk yayın zamanı henüz gelmedi', en: 'First publication is still to come' },
        article: { firstPublishedAt: Date.parse('2026-03-01T10:00:00Z') },
        gives: { extent: 'nothing' },
      },
      {
        when: { tr: 'Ambargo dün bitti', en: 'The embargo ended yesterday' },
        article: { rights: { embargoUntil: Date.parse('2026-02-28T06:00:00Z') } },
        gives: 'silent',
      },
    ],
    examined: [
      {
        when: { tr: 'Ambargo bir tarih değil', en: 'The embargo is not a date' },
        draft: { rights: { class: 'news', embargoUntil: Number.NaN } },
        refuses: ['_rights.embargo_until'],
      },
      {
        when: { tr: 'Ambargolu haber', en: 'A story under embargo' },
        draft: { rights: { class: 'news', embargoUntil: Date.parse('2026-03-02T06:00:00Z') } },
        refuses: [],
      },
    ],
  },
  judge: ({ article, standing }) => {
    const from = visibleFrom(article)
    // A time that cannot be compared never comes.
    return Number.isNaN(from) || standing.now < from ? limit('nothing') : undefined
  },
  examine: ({ rights }) =>
    rights.embargoUntil === undefined || isMoment(rights.embargoUntil)
      ? []
      : [
          {
            field: '_rights.embargo_until',
            message: { tr: 'Ambargo bir tarih ve saat olmalıdır.', en: 'An embargo must be a date and time.' },
          },
        ],
}
