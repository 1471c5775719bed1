// Alone judges: invalid permalink.

import { attributeOf, child, textOf } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { RssDocument } from '../document.js'
import { isName, isPermalink } from '../permalink.js'

export const invalidPermalink = rule<RssDocument, { value: string }>({
  id: 'invalid-permalink',
  level: 'error',
  w3c: 'InvalidPermalink',
  basis: {
    name: 'RSS 2.0',
    section: '<guid> sub-element of <item>',
    url: 'https://www.rssboard.org/rss-specification#ltguidgtSubelementOfLtitemgt',
  },
  says: {
    en: ({ value }) => `guid "${value}" is a permalink by default, but no browser can open it`,
    tr: ({ value }) => `guid "${value}" varsayılan olarak kalıcı bağlantıdır, ama tarayıcıda açılamaz`,
  },
  why: { en: 'tag: and urn: are names, not addresses.', tr: 'tag: ve urn: birer addır, adres değildir.' },
  remedy: { en: 'Write isPermaLink="false" on the guid.', tr: 'guid öğesine isPermaLink="false" yazın.' },
  examples: {
    bad: ['<item><title>a</title><guid>tag:example.com,2026:1</guid></item>'],
    good: ['<item><title>a</title><guid isPermaLink="false">tag:example.com,2026:1</guid></item>'],
  },
  check({ items, uri }, report) {
    for (const item of items) {
      const guid = child(item, 'guid', uri)
      const value = guid ? textOf(guid).trim() : ''
      if (!guid || !isPermalink(guid) || !isName(value)) continue
      const at = guid.start + 1 + (guid.prefix === '' ? 0 : guid.prefix.length + 1) + guid.local.length
      const given = attributeOf(guid, 'isPermaLink')
      report(guid, { value }, { value, ...(!given && { fix: { start: at, end: at, text: ' isPermaLink="false"' } }) })
    }
  },
})
