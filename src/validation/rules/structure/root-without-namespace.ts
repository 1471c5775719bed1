// Alone judges: root without namespace.
import { rule } from '../../rule.js'
import type { Survey } from '../../survey.js'

const NAMED = new Set(['feed', 'entry', 'RDF'])

export const rootWithoutNamespace = rule<Survey, { element: string }>({
  id: 'root-without-namespace',
  level: 'error',
  w3c: 'MissingNamespace',
  basis: { name: 'RFC 4287', section: '§4.1.1', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.1.1' },
  says: { en: ({ element }) => `${element} has no namespace`, tr: ({ element }) => `${element} öğesinin ad alanı yok` },
  why: {
    en: 'Readers know a feed by the namespace of its first element.',
    tr: 'Okuyucular beslemeyi ilk öğesinin ad alanından tanır.',
  },
  remedy: { en: 'Write xmlns="http://www.w3.org/2005/Atom".', tr: 'xmlns="http://www.w3.org/2005/Atom" yazın.' },
  examples: {
    bad: ['<feed><title>a</title></feed>'],
    good: [
      '<rss version="2.0"><channel><title>Example</title><link>https://example.com/</link><description>An example</description></channel></rss>',
    ],
    within: 'atom',
  },
  check({ tree: { root } }, report) {
    if (root.uri !== '' || !NAMED.has(root.local)) return
    const at = root.start + 1 + root.local.length
    const mend =
      root.local === 'RDF' ? {} : { fix: { start: at, end: at, text: ' xmlns="http://www.w3.org/2005/Atom"' } }
    report(root, { element: root.local }, mend)
  },
})
