// Alone has a feed that every target takes, for the examples of their rules: thirty stories, with all that they ask for.

/** A description that is long enough for each of them. */
export const TEXT = 'Kardan kapanan yol sabah açıldı. '.repeat(12)

const STORIES = Array.from({ length: 30 }, (_, index) => {
  const id = index + 100
  return [
    `<item><title>Köy yolu yeniden açıldı ${id}</title><link>https://example.com/${id}</link>`,
    `<guid isPermaLink="false">${id}</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate>`,
    `<description>${TEXT}</description><dc:creator>Ada Işık</dc:creator><category>Yerel</category>`,
    '<media:content url="https://example.com/a.jpg" type="image/jpeg" width="1200" height="800"/></item>',
  ].join('')
})

const NAMESPACES = [
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
  'xmlns:snf="http://www.smartnews.be/snf"',
  'xmlns:mi="http://schemas.ingestion.microsoft.com/common/"',
].join(' ')

const CHANNEL = [
  '<title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language>',
  '<pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><snf:logo><url>https://example.com/l.png</url></snf:logo>',
].join('')

/** `first`: what stands before the stories. */
export function exampleFeed(first: string, stories = STORIES.length): string {
  const rest = STORIES.slice(0, stories).join('')
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" ${NAMESPACES}><channel>${CHANNEL}${first}${rest}</channel></rss>`
}

export const EXAMPLE = exampleFeed('')
