// Alone judges: msn item incomplete.
import { exampleFeed, TEXT } from '../example-feed.js'
import { itemRule } from '../intake.js'
import { MSN } from './intake.js'

export const msnItemIncomplete = itemRule(MSN, {
  parts: ['guid', 'title', 'date', 'link', 'body'],
  bad: exampleFeed(
    `<item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><description>${TEXT}</description><dc:creator>Ada Işık</dc:creator><category>Yerel</category><media:content url="https://example.com/a.jpg" type="image/jpeg" width="1200" height="800"/></item>`,
  ),
})
