// Alone judges: use of extension attr.
import { rule } from '../../rule.js'
import type { Survey } from '../../survey.js'
import { whatOf } from '../value-rule.js'

export const useOfExtensionAttr = rule<Survey, { element: string; attr: string }>({
  id: 'use-of-extension-attr',
  level: 'warning',
  w3c: 'UseOfExtensionAttr',
  basis: { name: 'RSS 2.0', section: 'Extending RSS', url: 'https://www.rssboard.org/rss-specification#extendingRss' },
  says: {
    en: ({ attr, element }) => `${element} carries the attribute ${attr} of another namespace`,
    tr: ({ attr, element }) => `${element} başka bir ad alanının ${attr} özniteliğini taşıyor`,
  },
  why: {
    en: 'RSS 2.0 may be extended by elements; readers do not look for foreign attributes on its own ones.',
    tr: 'RSS 2.0 öğelerle genişletilir; okuyucular onun öğelerinde yabancı öznitelik aramaz.',
  },
  remedy: { en: 'Use an element of that namespace.', tr: 'O ad alanından bir öğe kullanın.' },
  examples: {
    bad: [
      '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel dc:date="2026"><title>Example</title><link>https://example.com/</link><description>a</description></channel></rss>',
    ],
    good: [
      '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Example</title><link>https://example.com/</link><description>a</description><dc:date>2026</dc:date></channel></rss>',
    ],
  },
  check({ unexpected, foreignAttributes, core, tree }, report) {
    if (tree.root.local !== 'rss') return
    const all = [...foreignAttributes, ...unexpected.map(({ attribute }) => attribute).filter(({ uri }) => uri !== '')]
    for (const found of all)
      if (found.owner.uri === core)
        report(found, { element: whatOf(found.owner), attr: `${found.prefix}:${found.local}` })
  },
})
