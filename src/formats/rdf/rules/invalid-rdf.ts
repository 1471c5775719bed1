// Alone judges: invalid rdf.
import type { Bilingual } from '../../../model/text.js'
import { rule } from '../../../validation/rule.js'
import { whatOf } from '../../../validation/rules/value-rule.js'
import type { RdfDocument } from '../document.js'
import { type Problem, unstriped } from '../striping.js'

const PROBLEMS: Readonly<Record<Problem, Bilingual>> = {
  'text-in-node': {
    en: 'describes a thing, so no text may stand in it',
    tr: 'bir şeyi tanımlar, içinde metin duramaz',
  },
  'mixed-property': {
    en: 'says text and things at once, or several things',
    tr: 'aynı anda hem metin hem öğe ya da birden çok öğe içerir',
  },
  'resource-with-content': {
    en: 'points to a resource and has content of its own',
    tr: 'hem bir kaynağı gösterir hem de içeriği vardır',
  },
  'forbidden-name': { en: 'may not stand here in RDF', tr: 'RDF’te burada duramaz' },
  'forbidden-attribute': {
    en: 'has an RDF attribute that may not stand here',
    tr: 'burada duramayacak bir RDF özniteliği taşır',
  },
}

export const invalidRdf = rule<RdfDocument, { element: string; problem: Problem }>({
  id: 'invalid-rdf',
  level: 'error',
  w3c: 'InvalidRDF',
  basis: { name: 'RDF/XML', section: '§7.2', url: 'https://www.w3.org/TR/rdf-syntax-grammar/#section-Infoset-Grammar' },
  says: {
    en: ({ element, problem }) => `this is not RDF: ${element} ${PROBLEMS[problem].en}`,
    tr: ({ element, problem }) => `bu RDF değil: ${element} ${PROBLEMS[problem].tr}`,
  },
  why: {
    en: 'Programs that read RSS 1.0 as RDF refuse the whole document.',
    tr: 'RSS 1.0 belgesini RDF olarak okuyan programlar belgenin tümünü geri çevirir.',
  },
  remedy: {
    en: 'Let things and what is said of them take turns; write markup with rdf:parseType="Literal".',
    tr: 'Şeyler ile onlar hakkında söylenenler sırayla gelsin; işaretlemeyi rdf:parseType="Literal" ile yazın.',
  },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><Channel xmlns="http://purl.org/net/rss1.1#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about="https://example.com/"><title>a</title><link>https://example.com/</link><description>a</description><dc:creator><rdf:Description>Ali</rdf:Description></dc:creator><items rdf:parseType="Collection"/></Channel>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><Channel xmlns="http://purl.org/net/rss1.1#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about="https://example.com/"><title>a</title><link>https://example.com/</link><description>a</description><dc:creator>Ali</dc:creator><items rdf:parseType="Collection"/></Channel>',
    ],
  },
  check({ root }, report) {
    for (const { element, problem } of unstriped(root)) report(element, { element: whatOf(element), problem })
  },
})
