// Alone judges: duplicate about.
import { type Attribute, attributeOf, type Element, elements } from '../../../model/tree.js'
import { attribute, rule } from '../../../validation/rule.js'
import { RDF } from '../../reading/namespaces.js'
import type { RdfDocument } from '../document.js'

export const duplicateAbout = rule<RdfDocument, { value: string }>({
  id: 'duplicate-about',
  level: 'error',
  w3c: 'DuplicateValue',
  basis: { name: 'RSS 1.0', section: '§5.3', url: 'https://web.resource.org/rss/1.0/spec#s5.3' },
  says: {
    en: ({ value }) => `two elements are about ${value}`,
    tr: ({ value }) => `iki öğe de ${value} hakkında`,
  },
  why: {
    en: 'rdf:about names one thing; of two with one name readers keep one.',
    tr: 'rdf:about tek bir şeyin adıdır; aynı adlı ikisinden okuyucu birini tutar.',
  },
  remedy: { en: 'Give each element an address of its own.', tr: 'Her öğeye kendi adresini verin.' },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><Channel xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about="https://example.com/"><title>a</title><link>https://example.com/</link><description>a</description><items rdf:parseType="Collection"><item rdf:about="https://example.com/1"><title>a</title><link>https://example.com/1</link></item><item rdf:about="https://example.com/1"><title>b</title><link>https://example.com/2</link></item></items></Channel>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><Channel xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about="https://example.com/"><title>a</title><link>https://example.com/</link><description>a</description><items rdf:parseType="Collection"><item rdf:about="https://example.com/1"><title>a</title><link>https://example.com/1</link></item></items></Channel>',
    ],
  },
  check({ root }, report) {
    const seen = new Set<string>()
    for (const { owner, prefix, value } of abouts(root)) {
      const name = value.trim()
      if (seen.has(name)) report(attribute(owner, `${prefix}:about`), { value: name }, { value: name, way: 2 })
      seen.add(name)
    }
  },
})

function* abouts(element: Element): Generator<Attribute> {
  const own = attributeOf(element, 'about', RDF)
  if (own) yield own
  for (const inner of elements(element)) yield* abouts(inner)
}
