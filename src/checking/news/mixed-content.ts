// Alone judges: mixed content.
import { rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'

const LOADED = /<(?:img|script|iframe|video|audio|source|embed)\b[^<>]*?\ssrc\s*=\s*["']?(http:\/\/[^"'\s<>]+)/i

export const mixedContent = rule<AnyDocument, { url: string }>({
  id: 'mixed-content',
  level: 'warning',
  profile: 'news',
  basis: { name: 'Mixed Content', section: '§3', url: 'https://www.w3.org/TR/mixed-content/' },
  says: {
    en: ({ url }) => `the story is on https, and its body loads ${url}`,
    tr: ({ url }) => `haber https üzerinde, gövdesi ise ${url} adresini yüklüyor`,
  },
  why: {
    en: 'Browsers block it or ask, and the page counts as not secure.',
    tr: 'Tarayıcılar engeller ya da sorar, sayfa güvensiz sayılır.',
  },
  remedy: { en: 'Serve it over https.', tr: 'https üzerinden sunun.' },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>&lt;p&gt;a&lt;/p&gt;&lt;img src="http://example.com/a.jpg"&gt;</description></item></channel></rss>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>&lt;img src="https://example.com/a.jpg"&gt;</description></item></channel></rss>',
    ],
  },
  check({ read }, report) {
    for (const { draft, at } of read?.().articles ?? []) {
      const url = draft.url?.startsWith('https:') ? LOADED.exec(draft.bodyHtml ?? '')?.[1] : undefined
      if (url) report(at, { url }, { value: url })
    }
  },
})
