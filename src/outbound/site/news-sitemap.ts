// Alone writes the sitemap of the news of two days, as search engines read it (Google's news extension of sitemaps.org 0.9).
import { XmlWriter } from '../../formats/writing/xml-writer.js'
import type { Article } from '../../model/article.js'
import { SELF } from '../../model/key.js'
import { itemLinks, type Site } from '../links.js'

export const NEWS_SITEMAP_PATH = '/news-sitemap.xml'

/** "Only include recent URLs for articles that were created in the last two days." */
export const SITEMAP_DAYS_MS = 2 * 24 * 60 * 60_000
/** `news:news` elements a file may have. */
export const MOST_NEWS = 1000

/** `articles`: what the gate lets everybody see, newest first. Only our own: those of partners are in theirs. */
export function newsSitemapOf(articles: readonly Article[], site: Site, now: number): string {
  const { publication } = site
  const [language = publication.language] = publication.language.split('-')
  const writer = new XmlWriter()
  const seen = new Set<string>()
  const recent = articles.filter(
    ({ owner, firstPublishedAt }) =>
      owner === SELF && firstPublishedAt <= now && firstPublishedAt > now - SITEMAP_DAYS_MS,
  )
  writer.around('urlset', NAMESPACES, urls => {
    for (const article of recent) {
      const address = itemLinks(article, site).page
      if (seen.has(address) || seen.size >= MOST_NEWS) continue
      seen.add(address)
      urls.around('url', {}, url => {
        url.plain('loc', address)
        url.around('news:news', {}, news => {
          news.around('news:publication', {}, about => {
            about.plain('news:name', publication.name)
            about.plain('news:language', (article.language ?? language).split('-')[0])
          })
          news.plain('news:publication_date', new Date(article.firstPublishedAt).toISOString())
          news.plain('news:title', article.title)
        })
      })
    }
  })
  return `<?xml version="1.0" encoding="utf-8"?>\n${writer}\n`
}

const NAMESPACES = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
}
