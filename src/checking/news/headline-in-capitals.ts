// Alone judges: headline in capitals.
import { rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'

/** Letters; a short one may be a name. */
const ENOUGH = 20

export const headlineInCapitals = rule<AnyDocument, { title: string }>({
  id: 'headline-in-capitals',
  level: 'info',
  profile: 'news',
  basis: {
    name: 'MSN Partner Hub',
    section: 'Feed content specifications',
    url: 'https://support.microsoft.com/en-us/msn/partner-hub/feed-content-specifications-in-msn-partner-hub',
  },
  says: {
    en: () => 'the title is in capitals',
    tr: () => 'başlık büyük harflerle yazılmış',
  },
  why: {
    en: 'It reads like shouting, and screen readers may spell it out.',
    tr: 'Bağırır gibi okunur; ekran okuyucular harf harf söyleyebilir.',
  },
  remedy: {
    en: 'Write it as a sentence; acronyms stay as they are.',
    tr: 'Cümle düzeninde yazın; kısaltmalar olduğu gibi kalır.',
  },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><item><title>KÖY YOLU KARDAN KAPANDI, EKİPLER ÇALIŞIYOR</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>Kardan kapanan yol sabah açıldı.</description></item></channel></rss>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><item><title>AFAD ve UMKE köyde</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>Kardan kapanan yol sabah açıldı.</description></item></channel></rss>',
    ],
  },
  check({ read }, report) {
    for (const { draft, at } of read?.().articles ?? []) {
      const { title = '' } = draft
      const letters = title.match(/\p{L}/gu)?.length ?? 0
      if (letters >= ENOUGH && !/\p{Ll}/u.test(title)) report(at, { title }, { value: title })
    }
  },
})
