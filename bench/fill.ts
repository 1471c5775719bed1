// Fills a store with articles by whole tables, past the way in: what a newsroom has after years, in minutes.
import type { Kysely } from 'kysely'
import { plainText } from '../src/inbound/plain-text.js'
import { bandsOf } from '../src/inbound/stories/bands.js'
import { weekOf } from '../src/inbound/stories/find.js'
import { runsOf, wordsOf } from '../src/inbound/stories/text.js'
import type { Article } from '../src/model/article.js'
import { keyOf, SELF } from '../src/model/key.js'
import { addressName } from '../src/model/story-names.js'
import { hashOf, writeRecord } from '../src/store/record.js'
import { EVERYTHING, type Schema } from '../src/store/schema.js'
import { news } from '../test/inbound/newspaper.js'
import { sampleArticle } from '../test/store/sample-article.js'

const AT_ONCE = 200
const DAY = 86_400_000

export interface Filling {
  /** Numbers of the newspaper: `from` to `to`, without `to`. */
  readonly from: number
  readonly to: number
  /** The newest was published then, epoch milliseconds; the others before it, so many a day. */
  readonly until: number
  readonly perDay: number
  /** Slugs, in turn. Absent: all in `yerel`. */
  readonly categories?: readonly string[]
  /** The newsroom's own articles. Absent: those of a hundred partners, none of which is known here. */
  readonly own?: true
}

export async function fill(db: Kysely<Schema>, filling: Filling): Promise<void> {
  const { from, to, until, perDay } = filling
  for (let at = from; at < to; at += AT_ONCE * 50)
    await db.transaction().execute(async within => {
      for (let part = at; part < Math.min(to, at + AT_ONCE * 50); part += AT_ONCE) {
        const numbers = Array.from({ length: Math.min(AT_ONCE, to - part) }, (_, index) => part + index)
        const articles = numbers.map(number =>
          filler(number, until - Math.floor(((number - from) / perDay) * DAY), filling),
        )
        await within.insertInto('articles').values(articles.map(rowOf)).execute()
        await within.insertInto('versions').values(articles.map(versionOf)).execute()
        await within.insertInto('article_categories').values(articles.flatMap(placesOf)).execute()
        await within.insertInto('article_names').values(articles.flatMap(namesOf)).execute()
        const bands = articles.flatMap(bandRowsOf)
        for (let row = 0; row < bands.length; row += 2000)
          await within
            .insertInto('text_bands')
            .values(bands.slice(row, row + 2000))
            .execute()
      }
    })
}

function filler(number: number, at: number, { categories = ['yerel'], own }: Filling): Article {
  const { title, text } = news(number)
  const owner = own ? SELF : `arsiv-${number % 97}`
  const id = `https://${own ? 'kuzey' : owner}.example/haber/${number}`
  return sampleArticle({
    owner,
    id,
    url: id,
    categories: [categories[number % categories.length] ?? 'yerel'],
    title,
    body: { html: `<p>${text}</p>`, excerpt: text.slice(0, 200), policy: 1 },
    firstPublishedAt: at,
    acceptedAt: at,
    media: [],
  })
}

const rowOf = (article: Article): Schema['articles'] => ({
  key: article.key,
  owner: article.owner,
  id: article.id,
  version: 1,
  class: 'news',
  reservation: 'republication',
  withdrawn_at: null,
  first_published_at: article.firstPublishedAt,
  modified_at: article.firstPublishedAt,
  visible_from: article.firstPublishedAt,
  release_at: null,
  story: null,
  seen_at: article.acceptedAt,
  names: JSON.stringify([addressName(article.url)]),
  pinned_until: null,
  kept_until: null,
})

function versionOf(article: Article): Schema['versions'] {
  const record = writeRecord(article)
  const raw = ''
  const { key, acceptedAt } = article
  return {
    key,
    version: 1,
    kind: 'added',
    accepted_at: acceptedAt,
    digest: keyOf(key, ''),
    hash: hashOf(record, raw),
    record,
    raw,
  }
}

const placesOf = ({ key, categories, firstPublishedAt }: Article): Schema['article_categories'][] =>
  [EVERYTHING, ...categories].map(category => ({
    key,
    category,
    modified_at: firstPublishedAt,
    visible_from: firstPublishedAt,
  }))

const namesOf = ({ key, url }: Article): Schema['article_names'][] => [{ key, name: addressName(url) ?? '' }]

function bandRowsOf(article: Article): Schema['text_bands'][] {
  const week = weekOf(article)
  // As textOf would, without what bands do not ask for.
  const words = wordsOf(plainText(article.body.html))
  const text = { title: [], words, runs: runsOf(words), figures: new Set<string>(), names: new Set<string>() }
  return [...new Set(bandsOf(text))].map(band => ({ week, band, key: article.key }))
}
