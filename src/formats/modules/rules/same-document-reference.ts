// Alone judges: same document reference.
import { attributeOf, type Element } from '../../../model/tree.js'
import type { At } from '../../../validation/rule.js'
import { attribute, rule } from '../../../validation/rule.js'
import type { Survey } from '../../../validation/survey.js'
import { baseOf, resolve } from '../../reading/inherited.js'

/** A link may be empty, so nobody judges its value. */
function emptyLinks({ named }: Survey) {
  return named('atom:link')
    .filter(({ element }) => attributeOf(element, 'href')?.value.trim() === '')
    .map(({ element }) => ({ at: attribute(element, 'href'), kind: 'iri-reference', text: '', way: 3 }) as const)
}

function elementOf(at: At): Element | undefined {
  if (at.kind === 'element') return at
  return at.kind === 'attribute-of' ? at.node : undefined
}

function isBase(at: At): boolean {
  return at.kind === 'attribute-of' && at.name === 'xml:base'
}

function bare(url: string): string {
  return url.replace(/#.*$/s, '')
}

export const sameDocumentReference = rule<Survey, { value: string; base: string }>({
  id: 'same-document-reference',
  level: 'warning',
  w3c: 'SameDocumentReference',
  basis: { name: 'RFC 3986', section: '§4.4', url: 'https://www.rfc-editor.org/rfc/rfc3986#section-4.4' },
  says: {
    en: ({ value, base }) => `"${value}" leads to the base itself, ${base}`,
    tr: ({ value, base }) => `"${value}" tabanın kendisine gider: ${base}`,
  },
  why: {
    en: 'Some programs take it for this very document, others go to the base.',
    tr: 'Kimi programlar bunu belgenin kendisi sayar, kimi tabana gider.',
  },
  remedy: { en: 'Write the complete address.', tr: 'Adresi eksiksiz yazın.' },
  examples: {
    bad: [
      '<entry xml:base="https://example.com/a"><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><link href=""/></entry>',
    ],
    good: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><link href="https://example.com/a"/></entry>',
    ],
    within: 'atom',
  },
  check(survey, report, { url }) {
    // Without a base of its own there is no question what a reference is relative to.
    if (!survey.tree.text.includes('xml:base')) return
    for (const { at, kind, text, way } of [...survey.ofKind('iri-reference'), ...emptyLinks(survey)]) {
      const element = elementOf(at)
      if (kind !== 'iri-reference' || !element || isBase(at)) continue
      const base = baseOf(element)
      if (base === undefined || (url !== undefined && bare(base) === bare(url)) || /^[a-z][a-z0-9+.-]*:/i.test(text))
        continue
      const target = text === '' ? base : resolve(text, base)
      if (target === undefined || bare(target) !== bare(base)) continue
      report(at, { value: text, base }, { value: text, ...(way && { way }) })
    }
  },
})
