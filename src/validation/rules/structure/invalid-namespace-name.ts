// Alone judges: invalid namespace name.
import { attribute, rule } from '../../rule.js'
import type { Survey } from '../../survey.js'
import { judgeUri } from '../../values/uri.js'

const NAMES: Readonly<Record<string, string>> = {
  'invalid-tag': 'InvalidTAG',
  'invalid-urn': 'InvalidURN',
  'invalid-uuid': 'InvalidUUID',
  'invalid-uri-char': 'InvalidUriChar',
  'invalid-link': 'InvalidLink',
}

export const invalidNamespaceName = rule<Survey, { namespace: string }>({
  id: 'invalid-namespace-name',
  level: 'error',
  w3c: 'InvalidTAG',
  basis: { name: 'Namespaces in XML 1.0', section: '§2', url: 'https://www.w3.org/TR/xml-names/' },
  says: {
    en: ({ namespace }) => `the namespace "${namespace}" is not a valid URI`,
    tr: ({ namespace }) => `"${namespace}" ad alanı geçerli bir URI değil`,
  },
  why: {
    en: 'A namespace is a URI; one that breaks its own scheme may be refused.',
    tr: 'Ad alanı bir URI’dir; kendi şemasına uymayanı reddedilebilir.',
  },
  remedy: { en: 'Correct it.', tr: 'Düzeltin.' },
  examples: {
    bad: [
      '<rss version="2.0" xmlns:x="tag:example.com"><channel><title>Example</title><link>https://example.com/</link><description>An example</description></channel></rss>',
    ],
    good: [
      '<rss version="2.0"><channel><title>Example</title><link>https://example.com/</link><description>An example</description></channel></rss>',
    ],
  },
  check({ tree }, report) {
    for (const { prefix, uri, at } of tree.namespaces) {
      const [verdict] = uri === '' ? [] : judgeUri(uri, { iri: true, absolute: false })
      const name = verdict && NAMES[verdict.rule]
      if (!name) continue
      const attr = prefix === '' ? 'xmlns' : `xmlns:${prefix}`
      report(attribute(at, attr), { namespace: uri }, { value: uri, way: 2, w3c: { name } })
    }
  },
})
