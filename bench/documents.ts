// The documents that reading and checking are measured with: the sample newsroom's own RSS, made as long as is asked.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rss } from '../src/formats/rss/index.js'
import type { Article } from '../src/model/article.js'
import { channelOf } from '../src/outbound/channel.js'
import { render } from '../src/outbound/render.js'
import { writtenItems } from '../src/outbound/written-items.js'
import { openSample } from './sample.js'

const root = join(import.meta.dirname, '..', '..')

/** RSS 2.0 with so many items each, 2.9 kB an item. */
export async function rssDocuments(counts: readonly number[]): Promise<readonly string[]> {
  const { newsroom } = await openSample()
  const { articles, gate, site, categories } = newsroom
  const category = categories.all[0]
  if (!category) throw new Error('the sample has no category')
  const stored = await articles.newest({ at: newsroom.now(), limit: 100 })
  return counts.map(count => {
    const entries = Array.from({ length: count }, (_, index) => {
      const article = numbered(stored[index % stored.length] as Article, index)
      return { article, decision: gate(article, { to: 'public', format: rss.name }) }
    })
    return render(rss, channelOf(category, entries, site), entries, writtenItems(site)).toString()
  })
}

/** Another article, with a key of its own: keys are made when an article is accepted, not when it is written. */
export function numbered(article: Article, index: number): Article {
  const number = String(index)
  return {
    ...article,
    id: `${article.id}-${number}`,
    key: number.padStart(16, 'a'),
    title: `${article.title} (${number})`,
  }
}

export interface Found {
  readonly name: string
  readonly bytes: Buffer
}

/** Feeds as found in the wild, where they are at hand (../shared/corpus/real). */
export function realDocuments(): readonly Found[] {
  const folder = join(root, '..', 'shared', 'corpus', 'real')
  try {
    return readdirSync(folder)
      .filter(name => /\.(?:xml|rss|atom|rdf|json)$/.test(name))
      .map(name => ({ name, bytes: readFileSync(join(folder, name)) }))
  } catch {
    return []
  }
}
