// Alone judges: unknown namespace.
import { attribute, rule } from '../../rule.js'
import type { Survey } from '../../survey.js'

const XML = 'http://www.w3.org/XML/1998/namespace'

export const unknownNamespace = rule<Survey, { namespace: string }>({
  id: 'unknown-namespace',
  level: 'warning',
  w3c: 'UnknownNamespace',
  basis: { name: 'Namespaces in XML 1.0', section: '§2', url: 'https://www.w3.org/TR/xml-names/' },
  says: {
    en: ({ namespace }) => `the namespace "${namespace}" is not known`,
    tr: ({ namespace }) => `"${namespace}" ad alanı bilinmiyor`,
  },
  why: {
    en: 'Nobody but you knows what its elements mean; often the address is misspelt.',
    tr: 'Öğelerinin anlamını sizden başkası bilmez; çoğu kez adres yanlış yazılmıştır.',
  },
  remedy: {
    en: 'Check the address letter by letter, or use a known vocabulary.',
    tr: 'Adresi harf harf denetleyin ya da bilinen bir sözlük kullanın.',
  },
  examples: {
    bad: [
      '<item><title>a</title><x:a xmlns:x="https://example.com/x">a</x:a><guid isPermaLink="false">a</guid></item>',
    ],
    good: ['<item><title>a</title><dc:creator>a</dc:creator><guid isPermaLink="false">a</guid></item>'],
  },
  check({ tree, index }, report) {
    const seen = new Set<string>()
    // A feed in a namespace that is not its own is told by `invalid-namespace`.
    const misnamed = ['feed', 'entry', 'rss'].includes(tree.root.local) ? tree.root.uri : undefined
    for (const { uri, at, prefix } of tree.namespaces) {
      if (uri === '' || seen.has(uri) || index.of(uri) || uri === XML || uri === misnamed) continue
      seen.add(uri)
      report(attribute(at, prefix === '' ? 'xmlns' : `xmlns:${prefix}`), { namespace: uri }, { value: uri })
    }
  },
})
