// Alone judges: unsupported namespace.
import { attribute, rule } from '../../rule.js'
import type { Survey } from '../../survey.js'

/** Inside XHTML their elements are checked. */
const MARKUP = new Set(['http://www.w3.org/2000/svg', 'http://www.w3.org/1998/Math/MathML'])

export const unsupportedNamespace = rule<Survey, { namespace: string; name: string }>({
  id: 'unsupported-namespace',
  level: 'info',
  w3c: 'UnsupportedNamespace',
  basis: { name: 'Namespaces in XML 1.0', section: '§2', url: 'https://www.w3.org/TR/xml-names/' },
  says: {
    en: ({ name }) => `elements of ${name} are recognised, but not checked`,
    tr: ({ name }) => `${name} öğeleri tanınır, ama denetlenmez`,
  },
  why: {
    en: 'Nothing is said of them here, good or bad.',
    tr: 'Burada onlar hakkında iyi kötü bir şey söylenmez.',
  },
  remedy: { en: 'Check them against their own specification.', tr: 'Kendi şartnamelerine göre denetleyin.' },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:foaf="http://xmlns.com/foaf/0.1/"><channel><title>Example</title><link>https://example.com/</link><description>An example</description></channel></rss>',
    ],
    good: ['<item><title>a</title><guid isPermaLink="false">a</guid></item>'],
  },
  check({ tree, index, core }, report) {
    const seen = new Set<string>()
    for (const { uri, at, prefix } of tree.namespaces) {
      const found = index.of(uri)
      if (!found?.skipped || found.elements.length > 0 || uri === core || seen.has(uri) || MARKUP.has(uri)) continue
      seen.add(uri)
      report(
        attribute(at, prefix === '' ? 'xmlns' : `xmlns:${prefix}`),
        { namespace: uri, name: found.prefix },
        { value: uri },
      )
    }
  },
})
