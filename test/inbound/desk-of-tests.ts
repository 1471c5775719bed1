// A newsroom's way in, over a database in memory, with hands on the clock.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCategories } from '../../src/config/categories.js'
import { readPublication } from '../../src/config/publication.js'
import { createInbound, type Inbound } from '../../src/inbound/receive.js'
import type { Draft, Reading } from '../../src/model/draft.js'
import { SELF } from '../../src/model/key.js'
import { openStore } from '../../src/store/open.js'
import type { Store } from '../../src/store/store.js'
import { root } from '../root.js'

export const publication = readPublication(readFileSync(join(root, 'feeds/publication.yaml'), 'utf8'))
export const categories = readCategories(readFileSync(join(root, 'feeds/categories.yaml'), 'utf8'))
export const PUBLIC_URL = 'https://akis.example'

export interface Clock {
  now: number
}

export async function openInbound(clock: Clock, maxArticle = 2 ** 20): Promise<{ store: Store; inbound: Inbound }> {
  const store = await openStore('sqlite::memory:', { now: () => clock.now, every: () => () => {} })
  const standing = { publication, categories, owner: SELF, publicUrl: PUBLIC_URL, maxArticle }
  const { articles, stories } = store
  const needs = { articles, stories, standing, partnerOf: () => undefined, mergeDays: 7, now: () => clock.now }
  return { store, inbound: createInbound(needs) }
}

export function draft(said: Partial<Draft> = {}): Draft {
  return {
    id: 'haber-1',
    title: 'Kars’ta yeni sağlık ocağı açıldı',
    bodyHtml: '<p>(KARS) – Ocak, ilçenin dört köyüne hizmet verecek.</p>',
    tags: ['Yerel Haberler', 'sağlık ocağı'],
    authors: [{ name: 'Işıl Çağlar' }],
    media: [],
    updates: [],
    publishedAt: Date.parse('2026-11-20T09:00:00+03:00'),
    rights: { class: 'news' },
    ...said,
  }
}

/** As if read from a document that holds nothing but the draft's JSON. */
export function reading(said: Partial<Draft> = {}): [readings: readonly Reading[], text: string] {
  const text = JSON.stringify(said)
  const at = { kind: 'null', value: null, start: 0, end: text.length, parent: undefined, step: undefined } as const
  return [[{ draft: draft(said), at }], text]
}
