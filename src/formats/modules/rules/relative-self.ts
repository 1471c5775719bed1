// Alone judges: relative self.
import { isUrl } from '../../../model/url.js'
import { attribute, rule } from '../../../validation/rule.js'
import type { Survey } from '../../../validation/survey.js'
import { basesOf, selfLinks } from '../self-links.js'

export const relativeSelf = rule<Survey, { value: string }>({
  id: 'relative-self',
  level: 'warning',
  w3c: 'RelativeSelf',
  basis: { name: 'RFC 4287', section: 'rel="self"', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7.2' },
  says: {
    en: ({ value }) => `the self link "${value}" is relative, and nothing says to what`,
    tr: ({ value }) => `self bağlantısı "${value}" göreli, ama neye göre olduğu yazılmamış`,
  },
  why: {
    en: 'A saved copy cannot be completed: the self link is what would tell where it came from.',
    tr: 'Kaydedilmiş kopyada tamamlanamaz: nereden geldiğini söyleyecek olan zaten self bağlantısıdır.',
  },
  remedy: { en: 'Write the complete address.', tr: 'Adresi eksiksiz yazın.' },
  examples: {
    bad: [
      '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>a</title><link>https://example.com/</link><description>a</description><language>en</language><atom:link rel="self" href="/feed.rss" type="application/rss+xml"/></channel></rss>',
    ],
    good: [
      '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>a</title><link>https://example.com/</link><description>a</description><language>en</language><atom:link rel="self" href="https://example.com/feed.rss" type="application/rss+xml"/></channel></rss>',
    ],
  },
  check(survey, report, { url }) {
    for (const { link, href } of selfLinks(survey)) {
      const absolute = /^[a-z][a-z0-9+.-]*:/i
      if (!absolute.test(href) && !basesOf(link).some(base => absolute.test(base)))
        report(
          attribute(link, 'href'),
          { value: href },
          { way: 3, value: href, ...(url && isUrl(href, url) && { instead: new URL(href, url).href }) },
        )
    }
  },
})
