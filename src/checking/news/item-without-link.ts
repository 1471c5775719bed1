// Alone judges: item without link.
import { rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'

/** What a reader can open: an id that looks like an address is none. */
function isPage(url: string | undefined): boolean {
  return url !== undefined && !/^(?:tag|urn|data|javascript):/i.test(url)
}

export const itemWithoutLink = rule<AnyDocument, object>({
  id: 'item-without-link',
  level: 'warning',
  profile: 'news',
  basis: {
    name: 'RSS Best Practices Profile',
    section: 'Item link',
    url: 'https://www.rssboard.org/rss-profile#element-channel-item-link',
  },
  says: {
    en: () => 'the item has no link',
    tr: () => 'öğenin bağlantısı yok',
  },
  why: {
    en: 'Nobody can go from it to the story.',
    tr: 'Kimse buradan habere gidemez.',
  },
  remedy: { en: 'Add the address of the story’s page.', tr: 'Haberin sayfasının adresini ekleyin.' },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><item><title>Köy yolu açıldı</title><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>Kardan kapanan yol sabah açıldı.</description></item></channel></rss>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>Kardan kapanan yol sabah açıldı.</description></item></channel></rss>',
    ],
  },
  check({ read }, report) {
    for (const { draft, at } of read?.().articles ?? [])
      if (![draft.url, draft.externalUrl].some(isPage)) report(at, {})
  },
})
