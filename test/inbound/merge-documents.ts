// Feeds of partners that tell the same stories, each in its own document.
import { rss, type Said, type WayIn } from './way-in.js'

export interface Story extends Said {
  /** Plain text. */
  readonly text?: string
}

/** Long enough to be compared. */
export const SNOW = `Kars’ta gece başlayan kar yağışı 120 köy yolunu ulaşıma kapattı. İl Özel İdaresi ekipleri sabahın erken
saatlerinde yol açma çalışmasına başladı. Valilik, sürücülerin zincirsiz yola çıkmamasını istedi. Meteoroloji yağışın
perşembe gününe kadar süreceğini bildirdi. Hava sıcaklığı Sarıkamış’ta sıfırın altında 19 dereceye kadar düştü.`

export const BRIDGE = `Iğdır’da Aras Nehri üzerindeki taş köprünün onarımı bitti. Yapımı iki yıl süren çalışmada köprünün
yıkılan iki gözü özgün taşıyla yeniden örüldü. Karayolları Bölge Müdürü Gülşen Öztürk, köprünün yalnız yayalara açık
kalacağını söyledi. Açılış törenine çevre köylerden yüzlerce kişi katıldı, çocuklar uçurtma uçurdu.`

export const RACE = `Erzurum’daki kayaklı koşu yarışında milli sporcu Ayşe Çetin birinci oldu. On kilometrelik parkuru yirmi
sekiz dakika on iki saniyede bitiren Çetin, ikinciye kırk saniye fark attı. Yarışa on bir ülkeden altmış sporcu katıldı.
Çetin, madalyasını kendisini ilk çalıştıran köy öğretmenine armağan edeceğini söyledi.`

export function document(stories: readonly Story[], channel = ''): string {
  return stories.reduce(
    (written, { text }) =>
      written.replace('<description>Gece başladı.</description>', `<description>${text ?? 'Kısa.'}</description>`),
    rss(stories, channel),
  )
}

let turn = 0

/** Polls a partner that says this now; other bytes each time. */
export async function tell(way: WayIn, slug: string, stories: readonly Story[], channel = '') {
  turn += 1
  way.serve(slug, `${document(stories, channel)}<!-- ${turn} -->`)
  return way.poll(slug)
}

/** A story of that partner, at its own site. */
export function storyOf(slug: string, said: Story = {}): Story {
  const guid = said.guid ?? `${slug}-1`
  return { guid, link: `https://${slug}.example/${guid}`, text: SNOW, ...said }
}
