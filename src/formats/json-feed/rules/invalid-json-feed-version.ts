// Alone judges: invalid json feed version.

import { member } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { JsonFeedDocument } from '../document.js'

const VERSIONS = new Set(['https://jsonfeed.org/version/1', 'https://jsonfeed.org/version/1.1'])

export const invalidJsonFeedVersion = rule<JsonFeedDocument, { value: string }>({
  id: 'invalid-json-feed-version',
  level: 'error',
  basis: { name: 'JSON Feed 1.1', section: 'version', url: 'https://www.jsonfeed.org/version/1.1/#top-level' },
  says: {
    en: ({ value }) => `"${value}" is not the address of a version of JSON Feed`,
    tr: ({ value }) => `"${value}" bir JSON Feed sürümünün adresi değil`,
  },
  why: {
    en: 'Readers know the format by this address, letter by letter.',
    tr: 'Okuyucular biçimi bu adresten, harf harf tanır.',
  },
  remedy: { en: 'Write "https://jsonfeed.org/version/1.1".', tr: '"https://jsonfeed.org/version/1.1" yazın.' },
  examples: {
    bad: [
      '{"version": "1.1", "title": "a", "items": []}',
      '{"version": "http://jsonfeed.org/version/1.1/", "title": "a", "items": []}',
    ],
    good: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": "1", "content_text": "a"}]}',
      '{"version": "https://jsonfeed.org/version/1", "title": "a", "items": []}',
    ],
    within: 'json-feed',
  },
  check({ root }, report) {
    const version = member(root, 'version')
    if (version?.kind !== 'string' || VERSIONS.has(String(version.value))) return
    const value = String(version.value)
    const meant = /jsonfeed\.org\/version\/1(\.[01])?\b/.exec(value)
    const text = meant?.[1] === '.1' ? '"https://jsonfeed.org/version/1.1"' : '"https://jsonfeed.org/version/1"'
    report(version, { value }, { value, ...(meant && { fix: { start: version.start, end: version.end, text } }) })
  },
})
