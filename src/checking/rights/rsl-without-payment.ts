// Alone judges: rsl without payment.
import { rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'
import { licences } from './rsl-licences.js'

export const rslWithoutPayment = rule<AnyDocument, object>({
  id: 'rsl-without-payment',
  level: 'info',
  profile: 'rights',
  basis: { name: 'RSL 1.0', section: 'payment', url: 'https://rslstandard.org/rsl' },
  says: {
    en: () => 'an RSL licence that states no payment is free',
    tr: () => 'ödeme belirtmeyen RSL lisansı ücretsizdir',
  },
  why: {
    en: 'What is permitted without a payment is permitted for nothing.',
    tr: 'Ödemesiz izin verilen, bedelsiz izin verilmiş demektir.',
  },
  remedy: {
    en: 'State a payment, attribution for instance, or prohibit the use.',
    tr: 'Bir ödeme türü belirtin, attribution gibi, ya da kullanımı yasaklayın.',
  },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:rsl="https://rslstandard.org/rsl"><channel><title>a</title><link>https://example.com/</link><description>a</description><copyright>© 2026 Gazete. 5846 sayılı Kanun uyarınca hakları saklıdır.</copyright><item><title>a</title><link>https://example.com/1</link><guid>https://example.com/1</guid><rsl:content url="https://example.com/1"><rsl:license><rsl:permits type="usage">search</rsl:permits></rsl:license></rsl:content></item></channel></rss>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:rsl="https://rslstandard.org/rsl"><channel><title>a</title><link>https://example.com/</link><description>a</description><copyright>© 2026 Gazete. 5846 sayılı Kanun uyarınca hakları saklıdır.</copyright><item><title>a</title><link>https://example.com/1</link><guid>https://example.com/1</guid><rsl:content url="https://example.com/1"><rsl:license><rsl:permits type="usage">search</rsl:permits><rsl:payment type="attribution"/></rsl:license></rsl:content></item></channel></rss>',
    ],
  },
  check(document, report) {
    for (const { licence, payment, terms } of licences(document))
      if (!payment && terms.some(({ local }) => local === 'permits')) report(licence, {})
  },
})
