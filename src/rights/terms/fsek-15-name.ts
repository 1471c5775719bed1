// Who wrote it is shown as the author chose to be named (FSEK 15).

import type { Draft } from '../../model/draft.js'
import { fsek } from '../laws.js'
import { classOf } from '../reservation.js'
import { type Finding, oblige, type Term } from '../term.js'

const MODES = ['name', 'pseudonym', 'sign', 'none'] as const

export const fsek15Name: Term = {
  id: 'fsek-15-name',
  basis: fsek('15'),
  says: {
    tr: 'Yazar adı, takma adı ya da işareti yazarın seçtiği biçimde gösterilir; köşe yazısı yazarsız kabul edilmez.',
    en: 'The author is shown by the name, pseudonym or sign the author chose; a column is not accepted without one.',
  },
  why: {
    tr: 'Eserin adla, takma adla ya da adsız yayımlanmasına yalnız eser sahibi karar verir.',
    en: 'Only the author decides whether a work appears under a name, a pseudonym or none.',
  },
  remedy: {
    tr: '`authors` alanına yazarı ya da `_rights.byline` alanına imzayı yazın; yazar adsız kalmak istiyorsa `byline.mode` değerini `none` yapın.',
    en: 'Write the author in `authors` or the byline in `_rights.byline`; if the author wants no name, say `byline.mode` `none`.',
  },
  examples: {
    judged: [
      {
        when: { tr: 'İmzalı haber', en: 'A signed story' },
        article: { byline: { mode: 'name', text: 'Ayşe Yılmaz' } },
        gives: { duties: ['name-author'] },
      },
      {
        when: { tr: 'İmzasız haber', en: 'An unsigned story' },
        article: { byline: { mode: 'none', text: '' } },
        gives: 'silent',
      },
    ],
    examined: [
      {
        when: { tr: 'Yazarı olmayan köşe yazısı', en: 'A column without author' },
        draft: { rights: { class: 'column' } },
        refuses: ['authors'],
      },
      {
        when: { tr: 'Adı olmayan imza', en: 'A byline without a name' },
        draft: { byline: { mode: 'pseudonym', text: ' ' } },
        refuses: ['_rights.byline'],
      },
      {
        when: { tr: 'Takma adla köşe yazısı', en: 'A column under a pseudonym' },
        draft: { byline: { mode: 'pseudonym', text: 'Serhatlı' }, rights: { class: 'column' } },
        refuses: [],
      },
      {
        when: { tr: 'Yazarı adsız kalmak isteyen köşe yazısı', en: 'A column whose author wants no name' },
        draft: { byline: { mode: 'none', text: '' }, rights: { class: 'column' } },
        refuses: [],
      },
    ],
  },
  judge: ({ article }) => (article.byline.mode === 'none' ? undefined : oblige('name-author')),
  examine: (draft, { owner }) => {
    const findings = [...bylineFindings(draft)]
    const named = draft.byline !== undefined || draft.authors.some(author => author.name.trim() !== '')
    if (classOf(draft, owner) === 'column' && !named) findings.push({ field: 'authors', message: COLUMN })
    return findings
  },
}

function bylineFindings({ byline }: Draft): readonly Finding[] {
  if (!byline) return []
  const field = '_rights.byline'
  if (!MODES.includes(byline.mode)) return [{ field, allowed: MODES }]
  const empty = byline.text.trim() === ''
  return empty === (byline.mode === 'none') ? [] : [{ field, message: empty ? NO_TEXT : TEXT_FOR_NONE }]
}

const COLUMN = { tr: 'Köşe yazısının yazarı söylenmemiş.', en: 'The column does not say who wrote it.' }
const NO_TEXT = { tr: 'İmza boş.', en: 'The byline is empty.' }
const TEXT_FOR_NONE = {
  tr: 'İmza `none` diyor ama bir ad taşıyor.',
  en: 'The byline says `none` but carries a name.',
}
