// Alone judges: broken turkish letters.
import { textOfHtml } from '../../formats/reading/html-text.js'
import { rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'

const WORD = /(?:\p{L}|\u0307)+/gu

/** A capital I between small letters of a word with Turkish ones; a dot set on an i that has one. */
function isBroken(word: string): boolean {
  return word.includes('i\u0307') || (/[çğıöşüÇĞİÖŞÜ]/.test(word) && /\p{Ll}I\p{Ll}/u.test(word))
}

export const brokenTurkishLetters = rule<AnyDocument, { word: string }>({
  id: 'broken-turkish-letters',
  level: 'warning',
  profile: 'news',
  basis: {
    name: 'Unicode',
    section: 'SpecialCasing: tr',
    url: 'https://www.unicode.org/Public/UCD/latest/ucd/SpecialCasing.txt',
  },
  says: {
    en: ({ word }) => `"${word}" lost its dot, or has one too many`,
    tr: ({ word }) => `"${word}" sözcüğünün noktası kaybolmuş ya da fazla`,
  },
  why: {
    en: 'Upper and lower case were changed by the rules of another language; the word is not found any more.',
    tr: 'Harfler başka dilin kuralıyla büyütülüp küçültülmüş; sözcük artık aranınca bulunmaz.',
  },
  remedy: {
    en: 'Change case with Turkish rules: İ–i, I–ı.',
    tr: 'Büyük-küçük harfi Türkçe kuralla çevirin: İ–i, I–ı.',
  },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><item><title>SağIık ocağı açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>Kardan kapanan yol sabah açıldı.</description></item></channel></rss>',
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><item><title>i̇stasyon açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>Kardan kapanan yol sabah açıldı.</description></item></channel></rss>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><item><title>Sağlık ocağı, iPhone ve McIntosh</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>Kardan kapanan yol sabah açıldı.</description></item></channel></rss>',
    ],
  },
  check({ read }, report) {
    for (const { draft, at } of read?.().articles ?? []) {
      const text = `${draft.title ?? ''} ${textOfHtml(draft.summary ?? '')}`
      const word = text.match(WORD)?.find(isBroken)
      if (word) report(at, { word }, { value: word })
    }
  },
})
