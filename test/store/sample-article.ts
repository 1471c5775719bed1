// Articles for tests: whole, lawful, Turkish; whatever a test cares about is said by the test.
import type { Article } from '../../src/model/article.js'
import type { ChangeKind } from '../../src/model/change.js'
import { keyOf, SELF } from '../../src/model/key.js'
import type { Rights } from '../../src/model/rights.js'
import type { Revision } from '../../src/store/store.js'

export type SampleOverrides = Partial<Omit<Article, 'key' | 'rights'>> & { readonly rights?: Partial<Rights> }

/** 5 March 2026, 09:00 UTC. */
export const SAMPLE_TIME = Date.UTC(2026, 2, 5, 9)

/** The key follows from owner and id. Same overrides, same article. */
export function sampleArticle(overrides: SampleOverrides = {}): Article {
  const { rights, ...rest } = overrides
  const owner = rest.owner ?? SELF
  const id = rest.id ?? 'kars-kar-2026-03-05'
  return {
    owner,
    id,
    key: keyOf(owner, id),
    version: 1,
    language: 'tr',
    title: "Kars'ta kar yağışı köy yollarını kapattı",
    url: `https://kuzey.example/haber/${encodeURIComponent(id.toWellFormed())}`,
    summary: 'Kent merkezinde kar kalınlığı 40 santimetreye ulaştı.',
    body: {
      html: '<p>KARS (ANKA) – Gece başlayan kar yağışı 120 köy yolunu ulaşıma kapattı.</p>',
      excerpt: 'Gece başlayan kar yağışı 120 köy yolunu ulaşıma kapattı.',
      policy: 1,
    },
    authors: [{ name: 'Şule Iğdır' }],
    byline: { mode: 'name', text: 'Şule Iğdır' },
    dateline: 'KARS',
    categories: ['yerel'],
    tags: ['kar', 'ulaşım'],
    media: [sampleImage],
    firstPublishedAt: SAMPLE_TIME,
    updates: [],
    acceptedAt: SAMPLE_TIME,
    ...rest,
    rights: { ...sampleRights, ...rights },
  }
}

/** What a test hands to `revise`. The digest says what was accepted: title, body, version. */
export function sampleRevision(
  article: Article,
  kind: ChangeKind = article.version === 1 ? 'added' : 'changed',
): Revision {
  return {
    article,
    kind,
    digest: `digest of ${article.id} ${article.version}`,
    raw: JSON.stringify({ id: article.id, title: article.title }),
  }
}

const sampleNotice = {
  tr: '© 2026 Kuzey Gazetesi. 5846 sayılı Kanun m. 36/1 uyarınca iktibas hakkı saklıdır.',
  en: '© 2026 Kuzey Gazetesi. Reproduction rights reserved under Article 36/1 of Law No. 5846.',
}

const sampleHolder = { name: 'Kuzey Gazetesi', url: 'https://kuzey.example', contact: 'telif@kuzey.example' }

const sampleRights: Rights = {
  class: 'news',
  reservation: 'republication',
  notice: sampleNotice,
  holder: sampleHolder,
  sourceChain: [{ name: 'Kuzey Gazetesi', kind: 'publisher', date: SAMPLE_TIME }],
  basis: 'own',
  sublicensable: false,
  ai: { search: true, aiInput: false, aiIndex: false, aiTrain: false },
  abridged: false,
  raw: [],
}

const sampleImage = {
  id: 'foto-1',
  kind: 'image',
  url: 'https://kuzey.example/foto/kars.jpg',
  mimeType: 'image/jpeg',
  size: 248_311,
  width: 1600,
  height: 900,
  caption: 'Kapanan köy yolu',
  credit: 'Foto: Barış Çınar',
  rights: { reservation: 'all', notice: sampleNotice, holder: sampleHolder },
} as const
