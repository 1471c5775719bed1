// Alone knows the ordinary case that examples and tests lay their differences over: an own news story, shown to the public.
import type { Article, Media } from '../../src/model/article.js'
import type { Use } from '../../src/model/decision.js'
import type { Draft } from '../../src/model/draft.js'
import type { Licensee } from '../../src/model/licensee.js'
import type { Partner } from '../../src/model/partner.js'
import type { Publication } from '../../src/model/publication.js'
import type { MediaRights, Rights } from '../../src/model/rights.js'
import type { Case, JudgedExample } from '../../src/rights/term.js'

export const NOW = Date.parse('2026-03-01T09:00:00Z')
export const PUBLISHED = Date.parse('2026-02-20T06:05:00Z')

export const publication: Publication = {
  name: 'Serhat Postası',
  description: { tr: 'Kars ve çevresinden haberler', en: 'News from Kars and around' },
  language: 'tr',
  zone: 'Europe/Istanbul',
  site: 'https://serhat.example',
  authority: 'serhat.example',
  authorityDate: '2026-01-01',
  holder: { name: 'Serhat Yayıncılık A.Ş.', url: 'https://serhat.example', contact: 'izin@serhat.example' },
  imprint: {
    owner: 'Serhat Yayıncılık A.Ş.',
    representative: 'Deniz Kaya',
    responsibleEditor: 'Ayşe Yılmaz',
    address: 'Kars',
    tradeName: 'Serhat Yayıncılık A.Ş.',
    email: 'bilgi@serhat.example',
    phone: '+90 474 000 00 00',
    uets: '00000-00000-00000',
    hostingProvider: { name: 'Barındırma A.Ş.', address: 'Ankara' },
    kind: { tr: 'Yaygın süreli yayın', en: 'Periodical' },
  },
  defaults: { reservation: {}, ai: { search: true, aiInput: false, aiIndex: true, aiTrain: false } },
  agencies: ['AA', 'ANKA'],
}

export const partner: Partner = {
  slug: 'kars-manset',
  name: 'Kars Manşet',
  feedUrl: 'https://manset.example/rss',
  owner: 'partner',
  categories: [],
  gate: 'errors',
  onMalformed: 'repair',
  paused: false,
}

export const licensee: Licensee = { name: 'Derleyici', extent: 'full', agencies: [] }

const mediaRights: MediaRights = { reservation: 'all', notice: { tr: 'Fotoğraf: A', en: 'Photo: A' } }

export function medium(id: string, rights: Partial<MediaRights> = {}): Media {
  const url = `https://serhat.example/${encodeURIComponent(id)}.jpg`
  return { id, kind: 'image', url, mimeType: 'image/jpeg', rights: { ...mediaRights, ...rights } }
}

const rights: Rights = {
  class: 'news',
  reservation: 'attribution',
  notice: { tr: 'Kaynak gösterilerek kullanılabilir.', en: 'May be used naming the source.' },
  holder: publication.holder,
  sourceChain: [{ name: 'Serhat Postası', kind: 'publisher', date: PUBLISHED, url: 'https://serhat.example/42' }],
  basis: 'own',
  sublicensable: true,
  ai: publication.defaults.ai,
  abridged: false,
  raw: [],
}

export type Bits = NonNullable<JudgedExample['article']>

export function article(bits: Bits = {}): Article {
  const { rights: rightsBits, media, ...rest } = bits
  return {
    key: 'aaaaaaaaaaaaaaaa',
    owner: 'self',
    id: '42',
    version: 1,
    language: 'tr',
    title: 'Köprü açıldı',
    url: 'https://serhat.example/42',
    body: { html: '<p>Köprü açıldı.</p>', excerpt: 'Köprü açıldı.', policy: 1 },
    authors: [{ name: 'Ayşe Yılmaz' }],
    byline: { mode: 'name', text: 'Ayşe Yılmaz' },
    categories: ['yerel'],
    tags: [],
    firstPublishedAt: PUBLISHED,
    updates: [],
    acceptedAt: PUBLISHED,
    ...rest,
    media: (media ?? []).map((bits, index) => medium(`m${index + 1}`, bits)),
    rights: { ...rights, ...rightsBits },
  }
}

export const toPublic: Use = { to: 'public', format: 'rss' }

export function toLicensee(bits: Partial<Licensee> = {}): Use {
  return { to: { ...licensee, ...bits }, format: 'rss' }
}

/** The whole case behind the bits of an example. */
export function caseOf(bits: Omit<JudgedExample, 'when' | 'gives'>): Case {
  const laid = article(bits.article)
  const known = laid.owner === partner.slug ? { partner: { ...partner, ...bits.partner } } : {}
  return {
    article: laid,
    use: bits.licensee ? toLicensee(bits.licensee) : toPublic,
    standing: { now: NOW, publication: { ...publication, ...bits.publication }, ...known },
  }
}

export function draft(bits: Partial<Draft> = {}): Draft {
  return {
    id: '42',
    title: 'Köprü açıldı',
    authors: [],
    tags: [],
    media: [],
    updates: [],
    rights: { class: 'news' },
    ...bits,
  }
}
