// Alone judges: nonstd prefix.
import { attribute, rule } from '../../rule.js'
import type { Survey } from '../../survey.js'

export const nonstdPrefix = rule<Survey, { prefix: string; namespace: string; preferred: string }>({
  id: 'nonstd-prefix',
  level: 'info',
  w3c: 'NonstdPrefix',
  basis: { name: 'Namespaces in XML 1.0', section: '§4', url: 'https://www.w3.org/TR/xml-names/#ns-qualnames' },
  says: {
    en: ({ namespace, preferred, prefix }) => `the prefix for "${namespace}" is ${prefix}; usual is ${preferred}`,
    tr: ({ namespace, preferred, prefix }) => `"${namespace}" için önek ${prefix}; alışılmışı ${preferred}`,
  },
  why: {
    en: 'Some readers look for prefixes instead of namespaces.',
    tr: 'Bazı okuyucular ad alanı yerine öneke bakar.',
  },
  remedy: { en: 'Use the usual prefix.', tr: 'Alışılmış öneki kullanın.' },
  examples: {
    bad: [
      '<rss version="2.0" xmlns:dublin="http://purl.org/dc/elements/1.1/"><channel><title>a</title><link>https://example.com/</link><description>a</description></channel></rss>',
    ],
    good: [
      '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>a</title><link>https://example.com/</link><description>a</description></channel></rss>',
    ],
  },
  check({ tree, index }, report) {
    for (const { prefix, uri, at } of tree.namespaces) {
      const preferred = index.of(uri)?.prefix
      if (prefix === '' || !preferred || preferred === prefix) continue
      // Told by `reserved-prefix`, which is worse.
      if (index.vocabularies.some(vocabulary => vocabulary.prefix === prefix)) continue
      report(attribute(at, `xmlns:${prefix}`), { prefix, namespace: uri, preferred })
    }
  },
})
