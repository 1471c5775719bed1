// Alone judges: msn missing image.

import { rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { imagesOf } from '../asked.js'
import { EXAMPLE, filled, TEXT } from '../example-feed.js'
import { isTaken } from './taken.js'

export const msnMissingImage = rule<AnyDocument, object>({
  id: 'msn-missing-image',
  level: 'warning',
  profile: 'news',
  target: 'msn',
  basis: {
    name: 'MSN Partner Hub',
    section: 'Feed content specifications',
    url: 'https://support.microsoft.com/en-us/msn/partner-hub/feed-content-specifications-in-msn-partner-hub',
  },
  says: {
    en: () => 'MSN publishes only articles with a picture by itself',
    tr: () => 'MSN yalnız resimli haberi kendiliğinden yayımlar',
  },
  why: {
    en: 'The article waits for somebody to add one.',
    tr: 'Haber, birinin resim eklemesini bekler.',
  },
  remedy: {
    en: 'Add a picture: media:content or an enclosure.',
    tr: 'media:content ya da enclosure ile resim ekleyin.',
  },
  examples: {
    bad: [
      filled(
        `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:snf="http://www.smartnews.be/snf" xmlns:mi="http://schemas.ingestion.microsoft.com/common/"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><snf:logo><url>https://example.com/l.png</url></snf:logo><item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>${TEXT}</description></item></channel></rss>`,
      ),
    ],
    good: [EXAMPLE],
  },
  check(document, report) {
    for (const { draft, at } of isTaken(document) ? (document.read?.().articles ?? []) : []) {
      if (imagesOf(draft).length === 0) report(at, {})
    }
  },
})
