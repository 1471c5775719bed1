// Alone judges: no thr when.
import { attribute, rule } from '../../../validation/rule.js'
import type { Survey } from '../../../validation/survey.js'

const THREADING = 'http://purl.org/syndication/thread/1.0'

export const noThrWhen = rule<Survey, object>({
  id: 'no-thr-when',
  level: 'error',
  w3c: 'NoThrWhen',
  basis: { name: 'RFC 4685', section: '§4', url: 'https://www.rfc-editor.org/rfc/rfc4685#section-4' },
  says: {
    en: () => 'thr:when is called thr:updated',
    tr: () => 'thr:when artık thr:updated adını taşıyor',
  },
  why: {
    en: 'The name is of a draft; readers look for thr:updated.',
    tr: 'Bu ad bir taslaktan kalmadır; okuyucular thr:updated arar.',
  },
  remedy: { en: 'Write thr:updated.', tr: 'thr:updated yazın.' },
  examples: {
    bad: [
      '<entry xmlns:thr="http://purl.org/syndication/thread/1.0"><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><link rel="replies" href="https://example.com/c" thr:when="2003-12-13T18:30:02Z"/></entry>',
    ],
    good: [
      '<entry xmlns:thr="http://purl.org/syndication/thread/1.0"><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><link rel="replies" href="https://example.com/c" thr:updated="2003-12-13T18:30:02Z"/></entry>',
    ],
    within: 'atom',
  },
  check({ named }, report) {
    for (const { element } of named('atom:link'))
      for (const { uri, local, prefix } of element.attributes)
        if (uri === THREADING && local === 'when')
          report(attribute(element, `${prefix}:when`), {}, { rename: `${prefix}:updated` })
  },
})
