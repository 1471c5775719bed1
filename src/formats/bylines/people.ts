// Alone knows what looks like the name of a person who reports: "Ayşe Yılmaz", "Ayşe YILMAZ", "A. Can Öz".
import { fold } from '../../model/text.js'

/** Words of desks, institutions and headings: a line with one of them is no name. */
const NOT_IN_NAMES: ReadonlySet<string> = new Set(
  `haber haberi haberleri merkezi servisi ajansı ajans editör editörü özel galeri galerisi foto fotoğraf video kamera muhabir
  analiz yorum röportaj dosya spor gündem ekonomi dünya siyaset politika yaşam magazin kültür sanat sağlık eğitim teknoloji bilim
  bakanlığı bakanı başkanı başkanlığı belediyesi belediye valiliği valisi kaymakamlığı üniversitesi müdürlüğü kurumu genel türkiye
  resmî resmi gazete gazetesi dergisi derneği vakfı partisi odası birliği federasyonu kulübü ligi lig kupası süper millî milli
  cumhurbaşkanı cumhurbaşkanlığı meclisi komisyonu emniyet jandarma hastanesi havalimanı anonim son dakika yerel arşiv arşivi ve
  ile için the of and`
    .trim()
    .split(/\s+/)
    .map(fold),
)

const WORD = /^\p{Lu}(?:\.|[\p{L}]*(?:[-’']\p{Lu}\p{L}*)?)$/u

/** Two to four words with capitals and nothing else; what has a suffix after an apostrophe is a word of a sentence. */
export function isPerson(text: string): boolean {
  if (text.length < 5 || text.length > 60) return false
  const words = text.split(' ')
  if (words.length < 2 || words.length > 4) return false
  return words.every(word => WORD.test(word) && !NOT_IN_NAMES.has(fold(word))) && (words.at(-1)?.length ?? 0) > 1
}
