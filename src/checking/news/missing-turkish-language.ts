// Alone judges: missing turkish language.
import { textOfHtml } from '../../formats/reading/html-text.js'
import { rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'
import { headOf } from '../rights/rights-of.js'

const SAMPLE = 10
const WORDS = /(?<!\p{L})(?:ve|bir|için|ile|bu|da|de|olarak|göre|sonra|daha|ilgili|kadar|çok)(?!\p{L})/giu
/** ğ, ş, ı and İ are Turkish or Azerbaijani; ə is Azerbaijani alone. */
const LETTERS = /[ğşıİ]/g

function isTurkish(text: string): boolean {
  if (/[əƏ]/.test(text)) return false
  return (text.match(LETTERS)?.length ?? 0) >= 3 && (text.match(WORDS)?.length ?? 0) >= 3
}

export const missingTurkishLanguage = rule<AnyDocument, object>({
  id: 'missing-turkish-language',
  level: 'warning',
  profile: 'news',
  basis: {
    name: 'RSS Best Practices Profile',
    section: 'Channel language',
    url: 'https://www.rssboard.org/rss-profile#element-channel-language',
  },
  says: {
    en: () => 'the text is Turkish, and nothing says so',
    tr: () => 'metin Türkçe, ama dili hiçbir yerde söylenmiyor',
  },
  why: {
    en: 'Without tr a reader breaks i and ı, hyphenates and reads aloud in another language.',
    tr: 'tr denmezse i ile ı bozulur, heceleme ve sesli okuma başka dilde yapılır.',
  },
  remedy: {
    en: 'Say language tr, xml:lang="tr" or "language": "tr".',
    tr: 'language öğesinde tr, xml:lang="tr" ya da "language": "tr" deyin.',
  },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>Kardan kapanan yolun bir bölümü için çalışma başladı, ekipler gece de görev yaptı ve ulaşım sağlandı.</description></item></channel></rss>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>Kardan kapanan yol sabah açıldı.</description></item></channel></rss>',
    ],
  },
  check(document, report) {
    const { channel, articles } = document.read?.() ?? { channel: {}, articles: [] }
    if (channel.language || articles.some(({ draft }) => draft.language)) return
    const text = articles
      .slice(0, SAMPLE)
      .map(({ draft }) => `${draft.title ?? ''} ${textOfHtml(draft.summary ?? draft.bodyHtml ?? draft.bodyText ?? '')}`)
      .join(' ')
    if (isTurkish(text)) report(headOf(document), {})
  },
})
