// Alone judges: haberler item incomplete.

import { rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { type ItemPart, lackingItem } from '../asked.js'
import { EXAMPLE, filled } from '../example-feed.js'
import { isTaken } from './taken.js'

const ASKED: readonly ItemPart[] = ['title', 'link', 'date', 'description', 'image', 'category']

export const haberlerItemIncomplete = rule<AnyDocument, { lacks: string }>({
  id: 'haberler-item-incomplete',
  level: 'warning',
  profile: 'news',
  target: 'haberler',
  basis: {
    name: 'RSS 2.0',
    section: 'Elements of <item>',
    url: 'https://www.rssboard.org/rss-specification#hrelementsOfLtitemgt',
  },
  says: {
    en: ({ lacks }) => `Haberler.com asks of an item: ${lacks}`,
    tr: ({ lacks }) => `Haberler.com öğede şunu ister: ${lacks}`,
  },
  why: {
    en: 'No specification is published; this is what every reader of news needs of an item.',
    tr: 'Yayımlanmış bir şartname yok; bunlar her haber alıcısının öğede aradığı şeylerdir.',
  },
  remedy: { en: 'Add what is missing.', tr: 'Eksik olanı ekleyin.' },
  examples: {
    bad: [
      filled(
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:snf="http://www.smartnews.be/snf" xmlns:mi="http://schemas.ingestion.microsoft.com/common/"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><snf:logo><url>https://example.com/l.png</url></snf:logo><item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>Kardan kapanan yol sabah açıldı.</description><category>Yerel</category></item></channel></rss>',
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
