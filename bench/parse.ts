// parse: one RSS document of 100 items read into a feed: ours, feedsmith, rss-parser, feedparser, and saxes alone.
import { parseFeed } from '../src/index.js'
import { rssDocuments } from './documents.js'
import { ratio, table, timeAll } from './measure.js'
import { feedparser, feedsmith, LIMIT, rssParser, saxesAlone } from './reading-peers.js'

export async function run(): Promise<string> {
  const [text = ''] = await rssDocuments([100])
  const bytes = Buffer.from(text)
  const results = await timeAll({
    [LIMIT]: () => saxesAlone(text),
    'ours, parseFeed of text': () => parseFeed(text),
    'ours, parseFeed of bytes': () => parseFeed(bytes),
    feedsmith: () => feedsmith(text),
    'rss-parser': () => rssParser(text),
    feedparser: () => feedparser(text),
  })
  const limit = results.find(({ name }) => name === LIMIT)?.median ?? Number.NaN
  return table(`RSS 2.0, 100 items, ${Math.round(bytes.length / 1000)} kB`, 'ms', results, {
    'of saxes': ({ median }) => ratio(median, limit),
    'MB/s': ({ median }) => (bytes.length / 1000 / median).toFixed(1),
  })
}
