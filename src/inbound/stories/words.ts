// Alone says in words why articles are one story, and why one of them is shown: for operators, in both languages.
import type { Grounds } from '../../model/merging.js'
import type { Bilingual } from '../../model/text.js'
import type { Preference } from './choose.js'

export function groundsInWords({ cause, value = '', similarity, fields }: Grounds): Bilingual {
  const percent = similarity === undefined ? undefined : Math.round(similarity * 100)
  const title = fields.includes('title')
  switch (cause) {
    case 'address':
      return { tr: `ikisinin adresi aynı: ${value}`, en: `both have the same address: ${value}` }
    case 'id':
      return { tr: `ikisinin kimliği aynı: ${value}`, en: `both have the same id: ${value}` }
    case 'code':
      return { tr: `ajansın haber kodu aynı: ${value}`, en: `the agency’s code is the same: ${value}` }
    case 'text':
      return {
        tr: `kısa metnin %${percent}’i uzununda da var${title ? ', başlıklar da benziyor' : ''}`,
        en: `${percent} % of the shorter text stands in the longer one${title ? ', and the headlines are alike' : ''}`,
      }
    case 'hand':
      return { tr: 'bir editör birleştirdi', en: 'an editor joined them' }
  }
}

const PREFERRED: Readonly<Record<Preference, Bilingual>> = {
  withdrawn: {
    tr: 'haber yayından kaldırıldı; başka bir yoldan geri gelmez',
    en: 'the story was withdrawn; it does not come back by another way',
  },
  own: { tr: 'kendi haberimiz', en: 'it is our own' },
  nothing: {
    tr: 'ötekinin bugün gösterebileceği bir şey yok',
    en: 'the other may show nothing today',
  },
  hands: { tr: 'kaynağa daha yakın', en: 'it is nearer to the origin' },
  extent: { tr: 'sözleşmesi daha çoğunu göstermeye izin veriyor', en: 'its contract lets more be shown' },
  priority: { tr: 'ortağın önceliği daha yüksek', en: 'its partner goes before the other' },
  seen: { tr: 'buraya önce o geldi', en: 'it came here first' },
}

/** Absent: it stands alone. */
export function preferenceInWords(because: Preference | undefined): Bilingual | undefined {
  return because && PREFERRED[because]
}
