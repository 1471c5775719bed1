// Alone judges: reserved prefix.
import { attribute, rule } from '../../rule.js'
import type { Survey } from '../../survey.js'

/** Has a rule of its own. */
const SLASHLESS_MEDIA = 'http://search.yahoo.com/mrss'

export const reservedPrefix = rule<Survey, { prefix: string; namespace: string; preferred: string }>({
  id: 'reserved-prefix',
  level: 'warning',
  w3c: 'ReservedPrefix',
  basis: { name: 'Namespaces in XML 1.0', section: '§4', url: 'https://www.w3.org/TR/xml-names/#ns-qualnames' },
  says: {
    en: ({ namespace, preferred, prefix }) =>
      `the prefix ${prefix} is bound to "${namespace}"; readers expect "${preferred}"`,
    tr: ({ namespace, preferred, prefix }) =>
      `${prefix} öneki "${namespace}" adresine bağlı; okuyucular "${preferred}" bekler`,
  },
  why: {
    en: 'Some readers look for prefixes instead of namespaces and will misread these elements.',
    tr: 'Bazı okuyucular ad alanı yerine öneke bakar ve bu öğeleri yanlış okur.',
  },
  remedy: {
    en: 'Choose another prefix, or correct the namespace.',
    tr: 'Başka bir önek seçin ya da ad alanını düzeltin.',
  },
  examples: {
    bad: [
      '<rss version="2.0" xmlns:dc="http://purl.org/rss/1.0/modules/syndication/"><channel><title>a</title><link>https://example.com/</link><description>a</description></channel></rss>',
    ],
    good: [
      '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>a</title><link>https://example.com/</link><description>a</description></channel></rss>',
    ],
  },
  check({ tree, index }, report) {
    for (const { prefix, uri, at } of tree.namespaces) {
      if (prefix === '' || index.of(uri)?.prefix === prefix || uri === SLASHLESS_MEDIA) continue
      const owner = index.vocabularies.find(vocabulary => vocabulary.prefix === prefix)
      if (!owner) continue
      const preferred = owner.namespaces[0] ?? ''
      report(attribute(at, `xmlns:${prefix}`), { prefix, namespace: uri, preferred })
    }
  },
})
