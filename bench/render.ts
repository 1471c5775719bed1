// render: a feed of 100 items after one new article, and from nothing: ours, `feed`, feedsmith. RSS 2.0 and Atom 1.0.
import { atom } from '../src/formats/atom/index.js'
import type { Format } from '../src/formats/format.js'
import { rss } from '../src/formats/rss/index.js'
import type { Article } from '../src/model/article.js'
import type { Entry } from '../src/outbound/assemble.js'
import { channelOf } from '../src/outbound/channel.js'
import { render } from '../src/outbound/render.js'
import { writtenItems } from '../src/outbound/written-items.js'
import { numbered } from './documents.js'
import { ratio, table, time } from './measure.js'
import { atomPeers, type Peers, rssPeers } from './peers.js'
import { openSample } from './sample.js'

const ITEMS = 100

export async function run(): Promise<string> {
  const { newsroom } = await openSample()
  const { articles, gate, site, categories } = newsroom
  const category = categories.all[0]
  if (!category) throw new Error('the sample has no category')
  const stored = await articles.newest({ at: newsroom.now(), limit: ITEMS })
  const many = Array.from({ length: ITEMS }, (_, index) => numbered(stored[index % stored.length] as Article, index))
  const channelNow = (entries: readonly Entry[]) => channelOf(category, entries, site)

  const documents = (format: Format, peersOf: (document: string) => Peers) => {
    const entryOf = (article: Article): Entry => ({
      article,
      decision: gate(article, { to: 'public', format: format.name }),
    })
    const entries = many.map(entryOf)
    const channel = channelNow(entries)
    const kept = writtenItems(site)
    let number = ITEMS
    // An article nobody has seen: the gate's answer, its item, the channel and the document are all made anew.
    const oneNew = () => {
      const now = [entryOf(numbered(many[0] as Article, number++)), ...entries.slice(0, ITEMS - 1)]
      return render(format, channelNow(now), now, kept)
    }
    const nothing = () => render(format, channel, entries, writtenItems(site))
    const peers = peersOf(nothing().toString())
    return {
      'ours, one new article': oneNew,
      'ours, from nothing': nothing,
      'feed, the whole document': peers.feed,
      'feedsmith, the fields that feed has': peers.plain,
      'feedsmith, all it takes of ours': peers.feedsmith,
    }
  }

  return [
    report('RSS 2.0, 100 items', documents(rss, rssPeers)),
    report('Atom 1.0, 100 items', documents(atom, atomPeers)),
  ].join('\n\n')
}

function report(title: string, subjects: Readonly<Record<string, () => Uint8Array>>): string {
  const results = time(subjects)
  const against = (name: string) => results.find(result => result.name.startsWith(name))?.median ?? Number.NaN
  return table(title, 'ms', results, {
    'feed takes': ({ median }) => ratio(against('feed,'), median),
    'feedsmith takes, fields of feed': ({ median }) => ratio(against('feedsmith, the'), median),
    'feedsmith takes, all': ({ median }) => ratio(against('feedsmith, all'), median),
    'kB written': ({ name }) => String(Math.round((subjects[name]?.().length ?? 0) / 1000)),
  })
}
