// Alone judges: invalid namespace.
import type { Element } from '../../../model/tree.js'
import { rule } from '../../rule.js'
import type { Survey } from '../../survey.js'

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const ATOM = new Set(['http://www.w3.org/2005/Atom'])
const OWN: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    feed: ATOM,
    Channel: new Set(['http://purl.org/net/rss1.1#']),
    RDF: new Set([RDF]),
    entry: ATOM,
    rss: new Set([
      'http://backend.userland.com/rss2',
      'http://backend.userland.com/RSS2',
      'http://blogs.law.harvard.edu/tech/rss',
      'http://cyber.law.harvard.edu/rss/rss.html',
    ]),
  }),
)
/** Has a rule of its own. */
const OBSOLETE = new Set(['http://purl.org/atom/ns#'])

/** What RSS 1.0 has beside the channel, in a namespace that nobody knows. */
function isCoreOfRdf({ local, uri, parent }: Element): boolean {
  return uri !== '' && parent?.uri === RDF && /^(?:channel|item|image|textinput)$/.test(local)
}

export const invalidNamespace = rule<Survey, { element: string; namespace: string }>({
  id: 'invalid-namespace',
  level: 'error',
  w3c: 'InvalidNamespace',
  basis: { name: 'RFC 4287', section: '§4.1.1', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.1.1' },
  says: {
    en: ({ element, namespace }) => `${element} is in the namespace "${namespace}", which is none of its own`,
    tr: ({ element, namespace }) => `${element}, kendisine ait olmayan "${namespace}" ad alanında`,
  },
  why: {
    en: 'Readers know a feed by the namespace of its first element.',
    tr: 'Okuyucular beslemeyi ilk öğesinin ad alanından tanır.',
  },
  remedy: {
    en: 'Atom: write xmlns="http://www.w3.org/2005/Atom". RSS 2.0: no namespace.',
    tr: 'Atom: xmlns="http://www.w3.org/2005/Atom" yazın. RSS 2.0: ad alanı yoktur.',
  },
  examples: {
    bad: ['<feed xmlns="http://www.w3.org/2005/atom"/>'],
    good: [
      '<rss version="2.0"><channel><title>Example</title><link>https://example.com/</link><description>An example</description></channel></rss>',
    ],
    within: 'atom',
  },
  check({ tree: { root }, foreign }, report) {
    for (const element of root.uri === RDF ? foreign.filter(isCoreOfRdf) : [])
      report(element, { element: element.local, namespace: element.uri }, { value: element.uri })
    const { local, uri } = root
    if (uri === '' || OBSOLETE.has(uri)) return
    const own = OWN.get(local)
    if (own && !own.has(uri)) report(root, { element: local, namespace: uri }, { value: uri })
  },
})
