// Alone judges: unknown namespace.
import { attribute, rule } from '../../rule.js'
import type { Survey } from '../../survey.js'

const XML = 'http://www.w3.org/XML/1998/namespace'

export const unknownNamespace = rule<Survey, { namespace: string; meant: string | undefined }>({
  id: 'unknown-namespace',
  level: 'warning',
  w3c: 'UnknownNamespace',
  basis: { name: 'Namespaces in XML 1.0', section: '§2', url: 'https://www.w3.org/TR/xml-names/' },
  says: {
    en: ({ namespace, meant }) => `the namespace "${namespace}" is not known${meant ? `; "${meant}" is` : ''}`,
    tr: ({ namespace, meant }) => `"${namespace}" ad alanı bilinmiyor${meant ? `; bilinen: "${meant}"` : ''}`,
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
      '<item><title>a</title><x:creator xmlns:x="https://purl.org/dc/elements/1.1">a</x:creator><guid isPermaLink="false">a</guid></item>',
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
      // Not mended: under its own name the vocabulary has much more to be judged by.
      const data = { namespace: uri, meant: index.meant(uri) }
      report(attribute(at, prefix === '' ? 'xmlns' : `xmlns:${prefix}`), data, { value: uri })
    }
  },
})
