// Alone judges: haberler item incomplete.
import { exampleFeed } from '../example-feed.js'
import { itemRule } from '../intake.js'
import { HABERLER } from './intake.js'

export const haberlerItemIncomplete = itemRule(HABERLER, {
  parts: ['title', 'link', 'date', 'description', 'image', 'category'],
  level: 'warning',
  why: {
    en: 'No specification is published; this is what every reader of news needs of an item.',
    tr: 'Yayımlanmış bir şartname yok; bunlar her haber alıcısının öğede aradığı şeylerdir.',
  },
  bad: exampleFeed(
    '<item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>Kardan kapanan yol sabah açıldı.</description><category>Yerel</category></item>',
  ),
})
