// Alone judges: invalid doctype.
import { withoutElement } from '../../mends.js'
import { range, rule } from '../../rule.js'
import type { Survey } from '../../survey.js'

export const invalidDoctype = rule<Survey, object>({
  id: 'invalid-doctype',
  level: 'error',
  w3c: 'InvalidDoctype',
  basis: { name: 'RSS 2.0', section: 'DOCTYPE', url: 'https://www.rssboard.org/rss-specification' },
  says: {
    en: () => 'the DOCTYPE is of RSS 0.91, but the document is another version',
    tr: () => 'DOCTYPE RSS 0.91’e ait, ama belge başka bir sürüm',
  },
  why: {
    en: 'A validating parser would refuse every element that 0.91 did not have.',
    tr: 'Doğrulayan bir ayrıştırıcı, 0.91’de olmayan her öğeyi reddederdi.',
  },
  remedy: { en: 'Remove the DOCTYPE.', tr: 'DOCTYPE’ı çıkarın.' },
  examples: {
    bad: [
      '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://www.rssboard.org/rss-0.91.dtd"><rss version="2.0"><channel><title>Example</title><link>https://example.com/</link><description>An example</description></channel></rss>',
    ],
    good: [
      '<rss version="2.0"><channel><title>Example</title><link>https://example.com/</link><description>An example</description></channel></rss>',
    ],
  },
  check({ tree: { doctype, root, text } }, report) {
    const version = root.attributes.find(({ local }) => local === 'version')?.value.trim()
    if (doctype && /RSS 0\.91|rss-0\.91\.dtd/.test(doctype.value) && version !== '0.91')
      report(range(doctype), {}, { fix: withoutElement(doctype, text) })
  },
})
