// A work is neither altered nor silently shortened (FSEK 16).
import type { Duty } from '../../model/decision.js'
import type { Extent } from '../../model/extent.js'
import { fsek } from '../laws.js'
import { isThirdParty } from '../origin.js'
import type { Term } from '../term.js'

export const fsek16Integrity: Term = {
  id: 'fsek-16-integrity',
  basis: fsek('16'),
  says: {
    tr: 'Başkasının metnine, başlığına ve imzasına dokunulmaz; kısaltılan metnin kısaltıldığı belirtilir.',
    en: "Others' text, title and byline stay as they are; a shortened text says that it was shortened.",
  },
  why: {
    tr: 'Eser sahibinin izni olmadan eserde ya da adında kısaltma, ekleme ve değiştirme yapılamaz.',
    en: "Without the author's consent neither the work nor the author's name may be shortened, added to or changed.",
  },
  remedy: {
    tr: 'Metni geldiği gibi verin; kısalttıysanız `_rights.abridged` değerini `true` yapın.',
    en: 'Give the text as it came; if you shortened it, set `_rights.abridged` to `true`.',
  },
  examples: {
    judged: [
      {
        when: { tr: 'Başka bir gazetenin haberi', en: "Another paper's story" },
        article: { rights: { sourceChain: [{ name: 'Kars Manşet', kind: 'newspaper', date: 0 }] } },
        gives: { duties: ['keep-unaltered'] },
      },
      {
        when: { tr: 'Kısaltılmış kendi haberimiz', en: 'Our own story, shortened' },
        article: { rights: { abridged: true } },
        gives: { duties: ['mark-abridged'] },
      },
      { when: { tr: 'Olağan kendi haberimiz', en: 'An ordinary story of our own' }, gives: { duties: [] } },
    ],
    examined: [
      {
        when: { tr: 'Neyin çevirisi olduğunu söylemeyen çeviri', en: 'A derived work that does not say of what' },
        draft: { rights: { class: 'news', derivedFrom: ' ' } },
        refuses: ['_rights.derived_from'],
      },
      {
        when: { tr: 'Aslını söyleyen çeviri', en: 'A translation that names its original' },
        draft: { rights: { class: 'news', derivedFrom: 'https://manset.example/42' } },
        refuses: [],
      },
    ],
  },
  judge: ({ article, use, standing }) => {
    const keep = use.to !== 'public' || isThirdParty(article, standing.publication)
    const duties = (extent: Extent): readonly Duty[] => [
      ...(extent === 'excerpt' || article.rights.abridged ? (['mark-abridged'] as const) : []),
      ...(keep ? (['keep-unaltered'] as const) : []),
    ]
    return { kind: 'limit', duties }
  },
  examine: ({ rights }) =>
    rights.derivedFrom !== undefined && rights.derivedFrom.trim() === ''
      ? [
          {
            field: '_rights.derived_from',
            message: {
              tr: 'İşlenmenin ya da çevirinin aslı söylenmemiş (FSEK 15).',
              en: 'It does not say what it is an adaptation or translation of (FSEK 15).',
            },
          },
        ]
      : [],
}
