// Alone judges: msn item incomplete.

import { rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { type ItemPart, lackingItem } from '../asked.js'
import { EXAMPLE, filled, TEXT } from '../example-feed.js'
import { isTaken } from './taken.js'

const ASKED: readonly ItemPart[] = ['guid', 'title', 'date', 'link', 'body']

export const msnItemIncomplete = rule<AnyDocument, { lacks: string }>({
  id: 'msn-item-incomplete',
  level: 'error',
  profile: 'news',
  target: 'msn',
  basis: {
    name: 'MSN Partner Hub',
    section: 'Feed content specifications',
    url: 'https://support.microsoft.com/en-us/msn/partner-hub/feed-content-specifications-in-msn-partner-hub',
  },
  says: {
    en: ({ lacks }) => `MSN asks of an item: ${lacks}`,
    tr: ({ lacks }) => `MSN öğede şunu ister: ${lacks}`,
  },
  why: {
    en: 'What is not there cannot be shown, so the item is passed over.',
    tr: 'Olmayan gösterilemez, öğe atlanır.',
  },
  remedy: { en: 'Add what is missing.', tr: 'Eksik olanı ekleyin.' },
  examples: {
    bad: [
      filled(
        `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:snf="http://www.smartnews.be/snf" xmlns:mi="http://schemas.ingestion.microsoft.com/common/"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><snf:logo><url>https://example.com/l.png</url></snf:logo><item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><description>${TEXT}</description><dc:creator>Ada Işık</dc:creator><category>Yerel</category><media:content url="https://example.com/a.jpg" type="image/jpeg" width="1200" height="800"/></item></channel></rss>`,
      ),
    ],
    good: [EXAMPLE],
  },
  check(document, report) {
    for (const { draft, at } of isTaken(document) ? (document.read?.().articles ?? []) : []) {
      const lacks = lackingItem(draft, ASKED)
      if (lacks.length > 0) report(at, { lacks: lacks.join(', ') })
    }
  },
})
