// Alone judges: summary repeats title.
import { textOfHtml } from '../../formats/reading/html-text.js'
import { rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'

export const summaryRepeatsTitle = rule<AnyDocument, object>({
  id: 'summary-repeats-title',
  level: 'info',
  profile: 'news',
  basis: {
    name: 'RSS Best Practices Profile',
    section: 'Item description',
    url: 'https://www.rssboard.org/rss-profile#element-channel-item-description',
  },
  says: {
    en: () => 'the text is the title once more',
    tr: () => 'metin, başlığın tekrarı',
  },
  why: {
    en: 'Readers show both, one below the other.',
    tr: 'Okuyucular ikisini alt alta gösterir.',
  },
  remedy: { en: 'Say something the title does not say.', tr: 'Başlıkta olmayan bir şey söyleyin.' },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>Köy yolu açıldı</description></item></channel></rss>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>Kardan kapanan yol sabah açıldı.</description></item></channel></rss>',
    ],
  },
  check({ read }, report) {
    for (const { draft, at } of read?.().articles ?? []) {
      const text = textOfHtml(draft.summary ?? draft.bodyHtml ?? draft.bodyText ?? '').trim()
      if (text !== '' && text === draft.title?.trim()) report(at, {})
    }
  },
})
