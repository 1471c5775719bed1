// One article with everything in it, a channel, and the decision that shows all.
import type { Write } from '../../src/formats/format.js'
import type { Article } from '../../src/model/article.js'
import type { Channel, ItemLinks } from '../../src/model/channel.js'
import type { Decision } from '../../src/model/decision.js'
import { keyOf } from '../../src/model/key.js'

export const FULL: Decision = {
  extent: 'full',
  media: { m1: 'full', m2: 'full' },
  inline: 'full',
  duties: ['name-source', 'show-notice'],
  terms: [],
}

export const AT = Date.UTC(2025, 10, 8, 10, 19)

export const sampleArticle: Article = {
  key: keyOf('ortak', 'kars-1'),
  owner: 'ortak',
  id: 'kars-1',
  version: 1,
  language: 'tr',
  title: "Kars'ta âşıklar bayramı başladı",
  url: 'https://ortak.example/haber/kars-1',
  externalUrl: 'https://belediye.example/program',
  summary: 'Ozanlar üç gün boyunca atışacak.',
  body: {
    html: '<p>(KARS) – Bayram <strong>başladı</strong>.</p>',
    excerpt: 'Bayram başladı.',
    policy: 1,
  },
  authors: [{ name: 'Ayşe ÇIĞ', url: 'https://ortak.example/yazar/ayse-cig' }, { name: 'Ali Şen' }],
  byline: { mode: 'name', text: 'Ayşe ÇIĞ - Ali Şen' },
  dateline: 'KARS',
  categories: ['kultur-sanat', 'yerel'],
  tags: ['Etkinlik', 'Âşıklık'],
  media: [
    {
      id: 'm1',
      kind: 'image',
      url: 'https://ortak.example/foto/1.jpg',
      mimeType: 'image/jpeg',
      size: 81234,
      width: 1280,
      height: 720,
      title: 'Âşıklar sahnede',
      caption: 'Bayramın ilk günü',
      credit: 'Veli Öz',
      rights: {
        reservation: 'all',
        notice: {
          tr: 'Fotoğraf: Veli Öz / Ortak Ajans. Her türlü kullanım yazılı izne bağlıdır (5846 sayılı Kanun m. 22, 25, 84).',
          en: 'Photo: Veli Öz / Ortak Ajans. Any use needs written permission (Law No. 5846 arts. 22, 25, 84).',
        },
        holder: { name: 'Ortak Ajans' },
        licenseUrl: 'https://ortak.example/lisans',
      },
    },
    {
      id: 'm2',
      kind: 'video',
      url: 'https://ortak.example/video/1.mp4',
      mimeType: 'video/mp4',
      duration: 61,
      rights: { reservation: 'all', notice: { tr: 'Görüntü: Ortak Ajans.', en: 'Video: Ortak Ajans.' } },
    },
  ],
  firstPublishedAt: AT,
  updates: [{ at: AT + 3_600_000, note: 'Program eklendi' }],
  acceptedAt: AT + 3_700_000,
  rights: {
    class: 'partner',
    reservation: 'republication',
    notice: {
      tr: "Bu içerik Ortak Ajans tarafından sağlanmıştır; 5846 sayılı Kanun'dan doğan hakları Ortak Ajans'a aittir.",
      en: 'Provided by Ortak Ajans, which keeps all rights under Law No. 5846.',
    },
    holder: { name: 'Ortak Ajans', url: 'https://ortak.example/', contact: 'izin@ortak.example' },
    sourceChain: [
      {
        name: 'Kars Manşet',
        kind: 'newspaper',
        date: AT - 7_200_000,
        issue: '12 345; 2. baskı',
        itemId: 'KM-7',
        author: 'Ayşe ÇIĞ',
      },
      { name: 'Ortak Ajans', kind: 'agency', url: 'https://ortak.example/haber/kars-1', date: AT },
    ],
    licenseUrl: 'https://creativecommons.org/licenses/by-nd/4.0/',
    basis: 'contract',
    sublicensable: false,
    ai: { search: true, aiInput: false, aiIndex: true, aiTrain: false },
    embargoUntil: AT - 1000,
    abridged: false,
    derivedFrom: 'çeviri: https://baska.example/1',
    concerns: { title: 'Önceki haber', url: 'https://ortak.example/haber/onceki', date: AT - 86_400_000 },
    raw: [
      {
        carrier: 'rss:rsl:content',
        value: '<rsl:license/>',
        attributes: { url: 'https://ortak.example/x' },
        scope: 'item',
      },
    ],
  },
  extensions: { _kars: { plaka: 36 } },
}

export const sampleLinks: ItemLinks = {
  guid: 'tag:ornek.example,2025:kars-1',
  page: 'https://ornek.example/articles/kars-1',
  record: 'https://ornek.example/articles/kars-1.json',
  aboutRights: 'https://ornek.example/haklar',
  source: { title: 'Ortak Ajans', feedUrl: 'https://ortak.example/rss' },
}

export const sampleChannel: Channel = {
  id: 'tag:ornek.example,2025:feeds/yerel',
  title: 'Örnek Gazete – Yerel',
  description: 'Kars ve çevresinden haberler',
  language: 'tr',
  homeUrl: 'https://ornek.example/feeds/yerel',
  selfUrl: {
    rss: 'https://ornek.example/feeds/yerel.rss',
    atom: 'https://ornek.example/feeds/yerel.atom',
    'json-feed': 'https://ornek.example/feeds/yerel.json',
  },
  updatedAt: AT + 3_600_000,
  notice: {
    tr: '© 2025 Örnek Gazete. İçerik 5846 sayılı Kanun uyarınca korunur.',
    en: '© 2025 Örnek Gazete. Contents are protected under Law No. 5846.',
  },
  holder: { name: 'Örnek Gazete', url: 'https://ornek.example/', contact: 'izin@ornek.example' },
  author: { name: 'Örnek Gazete', url: 'https://ornek.example/' },
  imprint: { email: 'haber@ornek.example', responsibleEditor: 'Deniz Ak' },
  ai: { search: true, aiInput: false, aiIndex: false, aiTrain: false },
  licenseUrl: 'https://ornek.example/license.xml',
  aboutRights: 'https://ornek.example/haklar',
  icon: 'https://ornek.example/icon.png',
  image: { url: 'https://ornek.example/logo.png', title: 'başka', link: 'https://ornek.example/baska' },
  hubs: ['https://ornek.example/hub'],
  generator: { name: 'Mahreç', url: 'https://www.npmjs.com/package/mahrec', version: '0.1.0' },
  ttl: 5,
  categories: ['Yerel'],
}

/** A whole document of these articles. */
export function documentOf(
  write: Write,
  channel: Channel,
  items: readonly (readonly [Article, Decision, ItemLinks])[],
): string {
  const written = items.flatMap(item => write.item(...item) ?? [])
  const prefixes = new Set(written.flatMap(item => item.prefixes))
  return write.head(channel, prefixes) + written.map(({ text }) => text).join(write.between) + write.foot(channel)
}
