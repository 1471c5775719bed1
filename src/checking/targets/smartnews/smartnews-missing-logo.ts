// Alone judges: smartnews missing logo.

import { type Element, elements } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { headOf } from '../../rights/rights-of.js'
import { EXAMPLE, filled, TEXT } from '../example-feed.js'
import { isTaken } from './taken.js'

function isLogo({ local, uri }: Element): boolean {
  return local === 'logo' && uri === 'http://www.smartnews.be/snf'
}

export const smartnewsMissingLogo = rule<AnyDocument, object>({
  id: 'smartnews-missing-logo',
  level: 'warning',
  profile: 'news',
  target: 'smartnews',
  basis: {
    name: 'SmartFormat 2.1',
    section: 'Syntax',
    url: 'https://publishers.smartnews.com/hc/en-us/articles/56500436151065',
  },
  says: {
    en: () => 'SmartNews asks for snf:logo',
    tr: () => 'SmartNews snf:logo ister',
  },
  why: {
    en: 'Its checking tool reports a file without SmartFormat’s own elements.',
    tr: 'Denetim aracı, SmartFormat’ın kendi öğelerini taşımayan dosyayı bildirir.',
  },
  remedy: {
    en: 'Add snf:logo with the address of the site’s logo.',
    tr: 'Sitenin logosunun adresiyle snf:logo ekleyin.',
  },
  examples: {
    bad: [
      filled(
        `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:snf="http://www.smartnews.be/snf" xmlns:mi="http://schemas.ingestion.microsoft.com/common/"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>${TEXT}</description><dc:creator>Ada Işık</dc:creator><category>Yerel</category><media:content url="https://example.com/a.jpg" type="image/jpeg" width="1200" height="800"/></item></channel></rss>`,
      ),
    ],
    good: [EXAMPLE],
  },
  check(document, report) {
    const { tree } = document
    if (!isTaken(document) || tree.kind !== 'xml') return
    const head = elements(tree.root).find(({ local }) => local === 'channel') ?? tree.root
    if (!elements(head).some(isLogo)) report(headOf(document), {})
  },
})
