// Alone judges: smartnews item incomplete.
import { exampleFeed, TEXT } from '../example-feed.js'
import { itemRule } from '../intake.js'
import { SMARTNEWS } from './intake.js'

export const smartnewsItemIncomplete = itemRule(SMARTNEWS, {
  parts: ['title', 'link'],
  bad: exampleFeed(
    `<item><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>${TEXT}</description><dc:creator>Ada Işık</dc:creator><category>Yerel</category><media:content url="https://example.com/a.jpg" type="image/jpeg" width="1200" height="800"/></item>`,
  ),
})
