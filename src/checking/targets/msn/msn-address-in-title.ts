// Alone judges: msn address in title.
import { rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { EXAMPLE, exampleFeed, TEXT } from '../example-feed.js'
import { isTaken } from '../intake.js'
import { MSN } from './intake.js'

const ADDRESS = /(?:https?:\/\/|www\.)[^\s]+/i

export const msnAddressInTitle = rule<AnyDocument, { address: string }>({
  id: 'msn-address-in-title',
  level: 'warning',
  profile: 'news',
  target: 'msn',
  basis: MSN.basis,
  says: {
    en: ({ address }) => `the title holds an address: ${address}`,
    tr: ({ address }) => `başlıkta adres var: ${address}`,
  },
  why: {
    en: 'MSN asks for titles without addresses.',
    tr: 'MSN başlıkta adres istemez.',
  },
  remedy: { en: 'Take it out.', tr: 'Çıkarın.' },
  examples: {
    bad: [
      exampleFeed(
        `<item><title>Ayrıntılar www.example.com/kar adresinde</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>${TEXT}</description><dc:creator>Ada Işık</dc:creator><category>Yerel</category><media:content url="https://example.com/a.jpg" type="image/jpeg" width="1200" height="800"/></item>`,
      ),
    ],
    good: [EXAMPLE],
  },
  check(document, report) {
    for (const { draft, at } of isTaken(document, MSN) ? (document.read?.().articles ?? []) : []) {
      const address = ADDRESS.exec(draft.title ?? '')?.[0]
      if (address) report(at, { address }, { value: draft.title ?? '' })
    }
  },
})
