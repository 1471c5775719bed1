// Alone judges: invalid http guid.

import { attributeOf, child, textOf } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { RssDocument } from '../document.js'
import { isName, isPermalink, isWebAddress } from '../permalink.js'

export const invalidHttpGuid = rule<RssDocument, { value: string }>({
  id: 'invalid-http-guid',
  level: 'error',
  w3c: 'InvalidHttpGUID',
  basis: {
    name: 'RSS 2.0',
    section: '<guid> sub-element of <item>',
    url: 'https://www.rssboard.org/rss-specification#ltguidgtSubelementOfLtitemgt',
  },
  says: {
    en: ({ value }) => `guid "${value}" is a permalink by default, but it is not a URL`,
    tr: ({ value }) => `guid "${value}" varsayılan olarak kalıcı bağlantıdır, ama bir URL değil`,
  },
  why: {
    en: 'Readers open a permalink guid as the address of the article.',
    tr: 'Okuyucular kalıcı bağlantı olan guid değerini haberin adresi olarak açar.',
  },
  remedy: {
    en: 'Write isPermaLink="false" on the guid, or put the address of the article in it.',
    tr: 'guid öğesine isPermaLink="false" yazın ya da içine haberin adresini koyun.',
  },
  examples: {
    bad: ['<item><title>a</title><guid>not-a-url</guid></item>'],
    good: [
      '<item><title>a</title><guid isPermaLink="false">not-a-url</guid></item>',
      '<item><title>a</title><guid>https://example.com/42</guid></item>',
    ],
  },
  check({ items, uri, tree }, report) {
    for (const item of items) {
      const guid = child(item, 'guid', uri)
      const value = guid ? textOf(guid).trim() : ''
      if (!guid || value === '' || !isPermalink(guid) || isWebAddress(value) || isName(value)) continue
      const given = attributeOf(guid, 'isPermaLink')
      // The end of the name `guid`, after which an attribute can be added.
      const at = guid.start + 1 + (guid.prefix === '' ? 0 : guid.prefix.length + 1) + guid.local.length
      const fix =
        given || tree.text[guid.start] !== '<' ? {} : { fix: { start: at, end: at, text: ' isPermaLink="false"' } }
      report(guid, { value }, { value, ...(given ? {} : fix) })
    }
  },
})
