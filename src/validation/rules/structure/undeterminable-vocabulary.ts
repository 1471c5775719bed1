// Alone judges: undeterminable vocabulary.
import { rule } from '../../rule.js'
import type { Survey } from '../../survey.js'
import { whatOf } from '../value-rule.js'

export const undeterminableVocabulary = rule<Survey, { element: string; parent: string }>({
  id: 'undeterminable-vocabulary',
  level: 'warning',
  w3c: 'UndeterminableVocabulary',
  basis: { name: 'Namespaces in XML 1.0', section: '§6.2', url: 'https://www.w3.org/TR/xml-names/#defaulting' },
  says: {
    en: ({ element }) => `${element} has no namespace, so nobody can tell what it is`,
    tr: ({ element }) => `${element} öğesinin ad alanı yok; ne olduğu bilinemez`,
  },
  why: {
    en: 'In a document with a namespace an element without one belongs to nothing.',
    tr: 'Ad alanı olan bir belgede, ad alanı olmayan öğe hiçbir şeye ait değildir.',
  },
  remedy: { en: 'Declare the namespace it belongs to.', tr: 'Ait olduğu ad alanını bildirin.' },
  examples: {
    bad: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><note xmlns="">a</note></entry>',
    ],
    good: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content></entry>',
    ],
    within: 'atom',
  },
  check({ astray, core, foreign }, report) {
    if (core === '') return
    const loose = [...astray.map(({ element }) => element), ...foreign]
    for (const element of loose) {
      if (element.uri === '')
        report(element, { element: element.local, parent: element.parent ? whatOf(element.parent) : 'root' })
    }
  },
})
