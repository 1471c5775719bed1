// Alone judges: avoid namespace prefix.
import { attribute, rule } from '../../rule.js'
import type { Survey } from '../../survey.js'

const ATOM = 'http://www.w3.org/2005/Atom'
const XHTML = 'http://www.w3.org/1999/xhtml'

export const avoidNamespacePrefix = rule<Survey, { element: string; prefix: string }>({
  id: 'avoid-namespace-prefix',
  level: 'warning',
  w3c: 'AvoidNamespacePrefix',
  basis: { name: 'RFC 4287', section: '§1.2', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-1.2' },
  says: {
    en: ({ element, prefix }) => `${element} is written with the prefix ${prefix}`,
    tr: ({ element, prefix }) => `${element}, ${prefix} önekiyle yazılmış`,
  },
  why: {
    en: 'Some readers find Atom and XHTML elements only when they have no prefix.',
    tr: 'Bazı okuyucular Atom ve XHTML öğelerini yalnız öneksiz bulur.',
  },
  remedy: { en: 'Make the namespace the default one.', tr: 'Ad alanını varsayılan yapın.' },
  examples: {
    bad: [
      '<atom:feed xmlns:atom="http://www.w3.org/2005/Atom"><atom:id>urn:example:1</atom:id><atom:title>a</atom:title><atom:updated>2003-12-13T18:30:02Z</atom:updated><atom:author><atom:name>a</atom:name></atom:author><atom:link rel="self" href="https://example.com/feed.atom"/></atom:feed>',
    ],
    good: [
      '<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:example:1</id><title>a</title><updated>2003-12-13T18:30:02Z</updated><author><name>a</name></author><link rel="self" href="https://example.com/feed.atom"/></feed>',
    ],
  },
  check({ tree }, report) {
    const { root } = tree
    if (root.uri !== ATOM) return
    if (root.prefix !== '') report(root, { element: root.local, prefix: root.prefix })
    const seen = new Set<string>()
    for (const { prefix, uri, at } of tree.namespaces) {
      if (uri !== XHTML || prefix === '' || seen.has(prefix)) continue
      seen.add(prefix)
      report(attribute(at, `xmlns:${prefix}`), { element: 'div', prefix })
    }
  },
})
