// Alone judges: foreign in xhtml.
import { rule } from '../../../validation/rule.js'
import { whatOf } from '../../../validation/rules/value-rule.js'
import type { Survey } from '../../../validation/survey.js'
import { bodies } from '../bodies.js'

const MARKUP =
  /^http:\/\/www\.w3\.org\/(?:1999\/xhtml|2000\/svg|1998\/Math\/MathML|1999\/xlink)$|^http:\/\/www\.w3\.org\/1999\/02\/22-rdf|creativecommons|web\.resource\.org\/cc/

export const foreignInXhtml = rule<Survey, { element: string; child: string }>({
  id: 'foreign-in-xhtml',
  level: 'error',
  w3c: 'UndefinedElement',
  basis: { name: 'RFC 4287', section: '§3.1.1.3', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-3.1.1.3' },
  says: {
    en: ({ child, element }) => `${child} is no XHTML and may not stand in ${element}`,
    tr: ({ child, element }) => `${child} XHTML değil, ${element} içinde olamaz`,
  },
  why: {
    en: 'An element of a feed vocabulary inside markup is lost by readers.',
    tr: 'İşaretlemenin içindeki besleme öğesi okuyucularda kaybolur.',
  },
  remedy: { en: 'Move it to where its vocabulary puts it.', tr: 'Kendi sözlüğünün gösterdiği yere taşıyın.' },
  examples: {
    bad: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><edited xmlns="http://www.w3.org/2007/app">a</edited></div></content></entry>',
    ],
    good: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">a</div></content></entry>',
    ],
    within: 'atom',
  },
  check(survey, report) {
    for (const { holder, tags } of bodies(survey)) {
      for (const { element: inner } of tags) {
        if (!inner || inner.uri === '' || MARKUP.test(inner.uri)) continue
        const name = survey.index.nameOf(inner)
        if (name) report(inner, { element: whatOf(holder), child: name })
      }
    }
  },
})
