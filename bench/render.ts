// render: a feed of 100 items after one new article, and from nothing: ours, `feed`, feedsmith. RSS 2.0 and Atom 1.0.
import { Feed } from 'feed'
import { generateAtomFeed, generateRssFeed } from 'feedsmith'
import { atom } from '../src/formats/atom/index.js'
import type { Format } from '../src/formats/format.js'
import { rss } from '../src/formats/rss/index.js'
import type { Article } from '../src/model/article.js'
import { keyOf, SELF } from '../src/model/key.js'
import type { Entry } from '../src/outbound/assemble.js'
import { channelOf } from '../src/outbound/channel.js'
import { render } from '../src/outbound/render.js'
import { writtenItems } from '../src/outbound/written-items.js'
import { ratio, table, time } from './measure.js'
import { openSample } from './sample.js'

const ITEMS = 100

export async function run(): Promise<string> {
  const { newsroom } = await openSample()
  const { articles, gate, site, categories } = newsroom
  const category = categories.all[0]
  if (!category) throw new Error('the sample has no category')
  const stored = await articles.newest({ at: newsroom.now(), limit: ITEMS })
  const many = Array.from({ length: ITEMS }, (_, index) => numbered(stored[index % stored.length] as Article, index))
  const entries = many.map((article): Entry => ({ article, decision: gate(article, { to: 'public', format: 'rss' }) }))
  const channel = channelOf(category, entries, site)

  const kept = writtenItems(site)
  let number = ITEMS
  const oneNew = (format: Format) => () => {
    const article = numbered(many[0] as Article, number++)
    const decision = gate(article, { to: 'public', format: format.name })
    const now = [{ article, decision }, ...entries.slice(0, ITEMS - 1)]
    return render(format, channelOf(category, now, site), now, kept)
  }
  const nothing = (format: Format) => () => render(format, channel, entries, writtenItems(site))
  const peer = () => peerFeed(many, site.publication.name, site.publication.site)

  return [
    report('RSS 2.0, 100 items', {
      'ours, one new article': oneNew(rss),
      'ours, from nothing': nothing(rss),
      'feed, the whole document': () => peer().rss2(),
      'feedsmith, the whole document': () => generateRssFeed(rssOf(many, site.publication.site), { lenient: true }),
    }),
    report('Atom 1.0, 100 items', {
      'ours, one new article': oneNew(atom),
      'ours, from nothing': nothing(atom),
      'feed, the whole document': () => peer().atom1(),
      'feedsmith, the whole document': () => generateAtomFeed(atomOf(many, site.publication.site), { lenient: true }),
    }),
  ].join('\n\n')
}

function report(title: string, subjects: Readonly<Record<string, () => string | Uint8Array>>): string {
  const results = time(subjects)
  const against = (name: string) => results.find(result => result.name.startsWith(name))?.median ?? Number.NaN
  return table(title, 'ms', results, {
    'feed takes': ({ median }) => ratio(against('feed,'), median),
    'feedsmith takes': ({ median }) => ratio(against('feedsmith'), median),
    'kB written': ({ name }) => String(Math.round(Buffer.byteLength(subjects[name]?.() ?? '') / 1000)),
  })
}

function numbered(article: Article, index: number): Article {
  const id = `${article.id}-${index}`
  return { ...article, id, key: keyOf(SELF, id), title: `${article.title} (${index})` }
}

function peerFeed(articles: readonly Article[], title: string, link: string): Feed {
  const feed = new Feed({ id: link, title, link, copyright: 'Law No. 5846', updated: new Date(0), language: 'tr' })
  for (const article of articles)
    feed.addItem({
      id: `tag:serhatpostasi.example,2026-01-01:${article.key}`,
      title: article.title,
      link: article.url ?? link,
      description: article.body.excerpt,
      content: article.body.html,
      author: article.authors.map(({ name }) => ({ name })),
      category: article.tags.map(name => ({ name })),
      copyright: article.rights.notice.tr,
      date: new Date(article.firstPublishedAt),
      image: article.media[0]?.url,
    })
  return feed
}

function rssOf(articles: readonly Article[], link: string) {
  return {
    title: 'Serhat Postası',
    link,
    description: 'Son dakika',
    language: 'tr',
    copyright: 'Law No. 5846',
    items: articles.map(article => ({
      title: article.title,
      link: article.url ?? link,
      guid: { value: `tag:serhatpostasi.example,2026-01-01:${article.key}`, isPermaLink: false },
      description: article.body.excerpt,
      pubDate: new Date(article.firstPublishedAt),
      categories: article.tags.map(name => ({ name })),
      content: { encoded: article.body.html },
      dc: { creators: article.authors.map(({ name }) => name), rights: [article.rights.notice.tr] },
    })),
  }
}

function atomOf(articles: readonly Article[], link: string) {
  return {
    id: link,
    title: { value: 'Serhat Postası' },
    updated: new Date(0),
    rights: { value: 'Law No. 5846' },
    entries: articles.map(article => ({
      id: `tag:serhatpostasi.example,2026-01-01:${article.key}`,
      title: { value: article.title },
      updated: new Date(article.firstPublishedAt),
      links: [{ href: article.url ?? link }],
      summary: { value: article.body.excerpt },
      content: { value: article.body.html, type: 'html' },
      authors: article.authors.map(({ name }) => ({ name })),
      rights: { value: article.rights.notice.tr },
    })),
  }
}
