// Alone judges: obsolete wiki namespace.
import { attribute, rule } from '../../rule.js'
import type { Survey } from '../../survey.js'

export const obsoleteWikiNamespace = rule<Survey, { namespace: string }>({
  id: 'obsolete-wiki-namespace',
  level: 'warning',
  w3c: 'ObsoleteWikiNamespace',
  basis: { name: 'Namespaces in XML 1.0', section: '§2', url: 'https://www.w3.org/TR/xml-names/' },
  says: {
    en: ({ namespace }) => `"${namespace}" is the old address of the wiki module`,
    tr: ({ namespace }) => `"${namespace}" wiki modülünün eski adresi`,
  },
  why: { en: 'Readers know the new one.', tr: 'Okuyucular yenisini bilir.' },
  remedy: { en: 'Write http://purl.org/rss/1.0/modules/wiki/.', tr: 'http://purl.org/rss/1.0/modules/wiki/ yazın.' },
  examples: {
    bad: [
      '<rss version="2.0" xmlns:wiki="http://www.usemod.com/cgi-bin/mb.pl?ModWiki"><channel><title>a</title><link>https://example.com/</link><description>a</description></channel></rss>',
    ],
    good: [],
  },
  check({ tree }, report) {
    for (const { prefix, uri, at } of tree.namespaces) {
      if (uri === 'http://www.usemod.com/cgi-bin/mb.pl?ModWiki')
        report(
          attribute(at, prefix === '' ? 'xmlns' : `xmlns:${prefix}`),
          { namespace: uri },
          { instead: 'http://purl.org/rss/1.0/modules/wiki/' },
        )
    }
  },
})
