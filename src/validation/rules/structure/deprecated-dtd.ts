// Alone judges: deprecated dtd.
import { withoutElement } from '../../mends.js'
import { range, rule } from '../../rule.js'
import type { Survey } from '../../survey.js'

export const deprecatedDtd = rule<Survey, object>({
  id: 'deprecated-dtd',
  level: 'error',
  w3c: 'DeprecatedDTD',
  basis: { name: 'RSS 2.0', section: 'DOCTYPE', url: 'https://www.rssboard.org/rss-specification' },
  says: {
    en: () => 'the DOCTYPE points to an address of Netscape that is no longer served',
    tr: () => 'DOCTYPE, Netscape’in artık sunulmayan bir adresini gösteriyor',
  },
  why: { en: 'Parsers that fetch it fail.', tr: 'Bunu indirmeye çalışan ayrıştırıcılar başarısız olur.' },
  remedy: { en: 'Remove the DOCTYPE.', tr: 'DOCTYPE’ı çıkarın.' },
  examples: {
    bad: [
      '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>Example</title><link>https://example.com/</link><description>An example</description><language>en</language></channel></rss>',
    ],
    good: [
      '<rss version="0.91"><channel><title>Example</title><link>https://example.com/</link><description>An example</description><language>en</language></channel></rss>',
    ],
  },
  check({ tree: { doctype, text } }, report) {
    if (doctype && /http:\/\/my\.netscape\.com\/publish\/formats\/rss-0\.91\.dtd/.test(doctype.value))
      report(range(doctype), {}, { fix: withoutElement(doctype, text) })
  },
})
