// A newspaper that never ends: Turkish-looking stories by number, each its own text, always the same for the same number.

const WORDS =
  `kar yağışı köy yolu ulaşıma kapandı belediye başkanı açıkladı ekipler çalışma başlattı valilik uyardı sürücü
zincir takmadan çıkmasın meteoroloji tahmin perşembe sıcaklık sıfırın altında derece düştü ilçe merkez okul öğrenci öğretmen
eğitim sağlık ocağı hastane doktor hasta ziyaret etti bakan toplantı karar aldı proje yatırım lira bütçe ihale sonuçlandı
köprü onarım taş usta açılış tören çocuk kadın yaşlı çiftçi üretici buğday fındık çay hasat fiyat arttı piyasa esnaf müşteri
pazar festival konser tiyatro sergi kitap yazar şair spor takım maç gol galip antrenör taraftar stat kulüp başarı madalya
jandarma polis operasyon gözaltı şüpheli adliye mahkeme sanık avukat duruşma ertelendi trafik kaza yaralandı ambulans sevk
elektrik su kesinti arıza onarıldı baraj doluluk oran yüzde nüfus göç ev kira konut inşaat deprem sarsıntı hissedildi müze
kazı tarih eser ziyaretçi turizm otel uçak sefer havalimanı tren istasyon liman gemi balıkçı deniz göl nehir orman yangın`.split(
    /\s+/,
  )

const PLACES = 'Kars Iğdır Ardahan Erzurum Van Muş Bitlis Ağrı Artvin Rize Trabzon Ordu Sinop Çorum Tokat Sivas'.split(
  ' ',
)

const NAMES = 'Ayşe Gülşen İrfan Işıl Ömer Şule Çağlar Nurten Hasan Zeynep Uğur Emine Kadir Sevgi Tuncay Yıldız'.split(
  ' ',
)

export interface News {
  readonly title: string
  /** About 120 words, plain text. */
  readonly text: string
}

export function news(number: number): News {
  let state = (number + 1) * 2_654_435_761
  const next = (below: number) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    return ((state ^ (state >>> 13)) >>> 0) % below
  }
  const one = (list: readonly string[]) => list[next(list.length)] ?? ''
  const place = one(PLACES)
  const words = (count: number) => Array.from({ length: count }, () => one(WORDS)).join(' ')
  const sentence = () => `${one(PLACES)}’da ${words(5)} ${one(NAMES)} ${one(NAMES)} ${next(900)} ${words(6)}.`
  return { title: `${place}: ${words(5)}`, text: Array.from({ length: 7 }, sentence).join(' ') }
}
