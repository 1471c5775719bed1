// Alone judges: smartnews item incomplete.

import { rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { type ItemPart, lackingItem } from '../asked.js'
import { EXAMPLE, filled, TEXT } from '../example-feed.js'
import { isTaken } from './taken.js'

const ASKED: readonly ItemPart[] = ['title', 'link']

export const smartnewsItemIncomplete = rule<AnyDocument, { lacks: string }>({
  id: 'smartnews-item-incomplete',
  level: 'error',
  profile: 'news',
  target: 'smartnews',
  basis: {
    name: 'SmartFormat 2.1',
    section: 'Syntax',
    url: 'https://publishers.smartnews.com/hc/en-us/articles/56500436151065',
  },
  says: {
    en: ({ lacks }) => `SmartNews asks of an item: ${lacks}`,
    tr: ({ lacks }) => `SmartNews öğede şunu ister: ${lacks}`,
  },
  why: {
    en: 'What is not there cannot be shown, so the item is passed over.',
    tr: 'Olmayan gösterilemez, öğe atlanır.',
  },
  remedy: { en: 'Add what is missing.', tr: 'Eksik olanı ekleyin.' },
  examples: {
    bad: [
      filled(
        `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:snf="http://www.smartnews.be/snf" xmlns:mi="http://schemas.ingestion.microsoft.com/common/"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><snf:logo><url>https://example.com/l.png</url></snf:logo><item><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>${TEXT}</description><dc:creator>Ada Işık</dc:creator><category>Yerel</category><media:content url="https://example.com/a.jpg" type="image/jpeg" width="1200" height="800"/></item></channel></rss>`,
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
