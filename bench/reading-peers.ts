// What others read a feed with; the limit is saxes alone, with namespaces and positions, keeping nothing.
import FeedParser from 'feedparser'
import { parseRssFeed } from 'feedsmith'
import RssParser from 'rss-parser'
import { SaxesParser } from 'saxes'

export const LIMIT = 'saxes alone'

export function saxesAlone(text: string): number {
  const parser = new SaxesParser({ xmlns: true, position: true })
  let count = 0
  parser.on('opentag', () => {
    count += 1
  })
  parser.on('closetag', () => {})
  parser.on('text', () => {})
  parser.on('cdata', () => {})
  parser.on('error', error => {
    throw error
  })
  parser.write(text).close()
  return count
}

export const feedsmith = (text: string): unknown => parseRssFeed(text)

export function rssParser(text: string): Promise<unknown> {
  return new RssParser().parseString(text)
}

export function feedparser(text: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const parser = new FeedParser({ addmeta: false })
    let items = 0
    parser.on('error', reject)
    parser.on('readable', () => {
      while (parser.read()) items += 1
    })
    parser.on('end', () => resolve(items))
    parser.end(text)
  })
}
