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
}).join('')

/** The stories, after whatever the channel of this feed has. */
export function filled(feed: string): string {
  return feed.replace('</channel>', `${STORIES}</channel>`)
}

export const EXAMPLE = filled(
  '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:snf="http://www.smartnews.be/snf" xmlns:mi="http://schemas.ingestion.microsoft.com/common/"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><snf:logo><url>https://example.com/l.png</url></snf:logo></channel></rss>',
)
