// Alone judges: version not first.
import { rule } from '../../../validation/rule.js'
import type { JsonFeedDocument } from '../document.js'

export const versionNotFirst = rule<JsonFeedDocument, { first: string }>({
  id: 'version-not-first',
  level: 'info',
  basis: { name: 'JSON Feed 1.1', section: 'version', url: 'https://www.jsonfeed.org/version/1.1/#top-level' },
  says: {
    en: ({ first }) => `version should stand at the very top; ${first} does`,
    tr: ({ first }) => `version en başta durmalı; orada ${first} var`,
  },
  why: {
    en: 'Who looks only at the first bytes, a person or a program, knows the format by it.',
    tr: 'Yalnız ilk baytlara bakan kişi ya da program biçimi bundan tanır.',
  },
  remedy: { en: 'Write version first, where the program allows it.', tr: 'Program izin veriyorsa önce version yazın.' },
  examples: {
    bad: ['{"title": "a", "version": "https://jsonfeed.org/version/1.1", "items": []}'],
    good: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": []}'],
    within: 'json-feed',
  },
  check({ root }, report) {
    if (root.kind !== 'object') return
    const [first] = root.members
    const version = root.members.find(({ name }) => name === 'version')
    if (first && version && first !== version) report(version.value, { first: first.name }, { place: version.key })
  },
})
