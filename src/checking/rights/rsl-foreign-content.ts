// Alone judges: rsl foreign content.
import { attributeOf } from '../../model/tree.js'
import { parseUrl } from '../../model/url.js'
import { rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'
import { licences } from './rsl-licences.js'

export const rslForeignContent = rule<AnyDocument, { url: string; host: string }>({
  id: 'rsl-foreign-content',
  level: 'warning',
  profile: 'rights',
  basis: { name: 'RSL 1.0', section: 'content', url: 'https://rslstandard.org/rsl' },
  says: {
    en: ({ url, host }) => `the licence is about ${url}, which is not of ${host}`,
    tr: ({ url, host }) => `lisans ${url} hakkında, o ise ${host} adresine ait değil`,
  },
  why: {
    en: 'A feed may license what its own origin governs, nothing else.',
    tr: 'Besleme yalnız kendi kaynağının yönettiğini lisanslayabilir.',
  },
  remedy: {
    en: 'Name your own copy’s address, or leave the licence to whose it is.',
    tr: 'Kendi kopyanızın adresini yazın ya da lisansı sahibine bırakın.',
  },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:rsl="https://rslstandard.org/rsl"><channel><title>a</title><link>https://example.com/</link><description>a</description><copyright>© 2026 Gazete. 5846 sayılı Kanun uyarınca hakları saklıdır.</copyright><item><title>a</title><link>https://example.com/1</link><guid>https://example.com/1</guid><rsl:content url="https://baska.example/1"><rsl:license><rsl:permits type="usage">search</rsl:permits><rsl:payment type="attribution"/></rsl:license></rsl:content></item></channel></rss>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:rsl="https://rslstandard.org/rsl"><channel><title>a</title><link>https://example.com/</link><description>a</description><copyright>© 2026 Gazete. 5846 sayılı Kanun uyarınca hakları saklıdır.</copyright><item><title>a</title><link>https://example.com/1</link><guid>https://example.com/1</guid><rsl:content url="https://example.com/1"><rsl:license><rsl:permits type="usage">search</rsl:permits><rsl:payment type="attribution"/></rsl:license></rsl:content></item></channel></rss>',
    ],
  },
  check(document, report) {
    const home = parseUrl(document.read?.().channel.homeUrl ?? '')?.host
    for (const { content } of home ? licences(document) : []) {
      const url = attributeOf(content, 'url')?.value.trim() ?? ''
      const host = parseUrl(url)?.host
      if (home && host && host !== home) report(content, { url, host: home }, { value: url })
    }
  },
})
