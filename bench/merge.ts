// How many items a second are merged, with so many articles in the store, the search for nearly the same text switched on.
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { type JudgedDocument, judgeItems } from '../src/checking/judge-items.js'
import { readCategories } from '../src/config/categories.js'
import { readPublication } from '../src/config/publication.js'
import { type MergeNeeds, mergeDocument } from '../src/inbound/merge.js'
import type { Partner } from '../src/model/partner.js'
import { postgresEngine } from '../src/store/postgres/engine.js'
import { sqliteEngine } from '../src/store/sqlite/engine.js'
import { storeOf } from '../src/store/store-of.js'
import { news } from '../test/inbound/newspaper.js'
import { root } from '../test/root.js'
import { fill } from './fill.js'
import { figure, median, type Result, ratio, table } from './measure.js'
import { startPostgres } from './postgres.js'

const ROUNDS = 7
const DOCUMENTS = 25
const ITEMS = 20
/** Stored articles are so dense: a day of a service with two hundred and fifty partners. */
const PER_DAY = 5_000
const NOW = Date.parse('2026-11-23T09:00:00Z')

/** Of the items of a document, so many tell what another partner told before, a few words changed. */
const COPIES = 4

/**
 * `npm run bench -- merge SQLite 1000 100000 1000000` names an engine and other sizes; a million takes half an hour and 6 GB in
 * TMPDIR.
 */
export async function run(): Promise<string> {
  const asked = process.argv.slice(3)
  const engines = ENGINES.filter(engine => asked.includes(engine))
  const sizes = asked.filter(each => /^[1-9]\d{0,7}$/.test(each)).map(Number)
  if (engines.length + sizes.length < asked.length) return `npm run bench -- merge [${ENGINES.join('|')}] [ARTICLES …]`
  const parts = []
  for (const engine of engines.length > 0 ? engines : ENGINES)
    parts.push(await engineTable(engine, sizes.length > 0 ? sizes : [1_000, 100_000]))
  return parts.join('\n\n')
}

const ENGINES = ['SQLite', 'PostgreSQL'] as const
type EngineName = (typeof ENGINES)[number]

async function engineTable(engine: EngineName, sizes: readonly number[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'mahrec-merge-'))
  const server = engine === 'PostgreSQL' ? await startPostgres() : undefined
  if (server && 'reason' in server) return `PostgreSQL: not measured, ${server.reason}`
  try {
    const results: (Result & { readonly size: number; readonly found: number; readonly disk: number })[] = []
    const ask = { now: () => NOW, every: () => () => {} }
    // One store that grows: what is measured at one size is part of the next.
    const file = join(folder, 'haber.db')
    const opened = server ? await postgresEngine(server.url, ask) : sqliteEngine(`sqlite:${file}`, ask)
    const store = await storeOf(opened, ask.now)
    const bench = merger(store)
    let stored = 0
    for (const size of [...sizes].sort((a, b) => a - b)) {
      await fill(opened.db, {
        from: stored,
        to: size,
        until: NOW - Math.floor((stored / PER_DAY) * 86_400_000),
        perDay: PER_DAY,
      })
      stored = size
      if (server) await opened.db.executeQuery({ sql: 'analyze', parameters: [] } as never)
      const { rounds, found } = await bench()
      const disk = server ? Number.NaN : statSync(file).size / 2 ** 20
      results.push({ name: `${size.toLocaleString('en')} stored`, rounds, median: median(rounds), size, found, disk })
    }
    await store.close()
    const first = results[0]?.median ?? Number.NaN
    return table(`${engine}: ${DOCUMENTS} documents of ${ITEMS} new items a round`, 'items/s', results, {
      'of the first': result => ratio(result.median, first),
      'copies found': result => `${(results.find(each => each.name === result.name)?.found ?? 0).toFixed(1)} %`,
      'MB on disk': result => {
        const disk = results.find(each => each.name === result.name)?.disk ?? Number.NaN
        return Number.isNaN(disk) ? '' : figure(disk)
      },
    })
  } finally {
    if (server && 'stop' in server) server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function merger({ articles, stories, quarantine }: Pick<MergeNeeds, 'articles' | 'stories' | 'quarantine'>) {
  const publication = readPublication(readFileSync(join(root, 'feeds/publication.yaml'), 'utf8'))
  const categories = readCategories(readFileSync(join(root, 'feeds/categories.yaml'), 'utf8'))
  const standing = { publication, categories, publicUrl: 'https://akis.example', maxArticle: 2 ** 20 }
  const partners = new Map(
    Array.from({ length: DOCUMENTS }, (_, index) => partnerOf(index)).map(each => [each.slug, each]),
  )
  let reads = 0
  const needs: MergeNeeds = {
    articles,
    stories,
    quarantine,
    standing,
    partnerOf: slug => partners.get(slug),
    mergeDays: 7,
    // Later each time: who comes first is shown.
    now: () => NOW + reads++,
  }
  let number = 100_000_000
  return async () => {
    const rounds: number[] = []
    let copies = 0
    let found = 0
    for (let round = 0; round <= ROUNDS; round++) {
      const documents: (readonly [Partner, JudgedDocument])[] = []
      for (const partner of partners.values()) {
        const own = Array.from({ length: ITEMS - COPIES }, (_, index) => number + index)
        // What the partner before told in the document before.
        const told = Array.from({ length: COPIES }, (_, index) => number - 1 - index)
        number += ITEMS - COPIES
        documents.push([partner, judged(partner, own, documents.length > 0 ? told : [])])
      }
      const start = performance.now()
      let items = 0
      for (const [partner, document] of documents) {
        const receipts = await mergeDocument(document, partner, needs)
        items += receipts.length
        copies += receipts.length - (ITEMS - COPIES)
        found += receipts.filter(({ duplicateOf }) => duplicateOf !== undefined).length
        const other = receipts.find(({ outcome }) => outcome !== 'added' && outcome !== 'same')
        if (other) throw new Error(`an item ended as ${JSON.stringify(other)}`)
      }
      if (round > 0) rounds.push((items * 1000) / (performance.now() - start))
    }
    return { rounds, found: (found * 100) / copies }
  }
}

function partnerOf(index: number): Partner {
  const slug = `ortak-${index}`
  return {
    slug,
    name: slug,
    feedUrl: `https://${slug}.example/feed`,
    owner: 'partner',
    contract: { extent: 'full', mayPassOn: [] },
    categories: ['yerel'],
    gate: 'errors',
    onMalformed: 'repair',
    paused: false,
  }
}

function judged({ slug, feedUrl }: Partner, own: readonly number[], told: readonly number[]): JudgedDocument {
  const item = (number: number, { title, text }: { readonly title: string; readonly text: string }) =>
    `<item><title>${title}</title><link>https://${slug}.example/${number}</link><guid isPermaLink="false">${slug}-${number}</guid><pubDate>Mon, 23 Nov 2026 11:00:00 +0300</pubDate><description>${text}</description></item>`
  const copied = told.map(number => {
    const { text } = news(number)
    return item(number, {
      title: 'Başka bir başlık',
      text: `Edinilen bilgiye göre ${text.replace(' çocuk ', ' küçük ')}`,
    })
  })
  const items = [...own.map(number => item(number, news(number))), ...copied].join('')
  const document = judgeItems(
    Buffer.from(
      `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Ortak</title><link>https://${slug}.example/</link><description>Haber</description><language>tr</language>${items}</channel></rss>`,
    ),
    { url: feedUrl, salvage: false, profile: 'spec', now: NOW },
  )
  if ('unreadable' in document) throw new Error(document.unreadable.en)
  return document
}
