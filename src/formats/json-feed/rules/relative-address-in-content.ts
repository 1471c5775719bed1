// Alone judges: relative address in content.

import { member } from '../../../model/tree.js'
import { isUrl } from '../../../model/url.js'
import { rule } from '../../../validation/rule.js'
import { relativeAddresses } from '../../html/relative-addresses.js'
import { placed } from '../../html/report-at.js'
import { jsonBodies } from '../bodies.js'
import type { JsonFeedDocument } from '../document.js'
import { filledOf } from '../values.js'

export const relativeAddressInContent = rule<JsonFeedDocument, { value: string }>({
  id: 'relative-address-in-content',
  level: 'warning',
  basis: {
    name: 'JSON Feed 1',
    section: 'Suggestions for Publishers',
    url: 'https://www.jsonfeed.org/version/1/#suggestions-for-publishers',
  },
  says: {
    en: ({ value }) => `content_html holds the relative address "${value}"`,
    tr: ({ value }) => `content_html içinde "${value}" göreli adresi var`,
  },
  why: {
    en: 'It is completed by the url of the item, by those readers that know so; without one by none.',
    tr: 'Bunu bilen okuyucular onu öğenin url üyesiyle tamamlar; o da yoksa hiçbiri tamamlayamaz.',
  },
  remedy: { en: 'Write the complete address.', tr: 'Adresi eksiksiz yazın.' },
  examples: {
    bad: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": "1", "content_html": "<img src=\\"/a.png\\">"}]}',
    ],
    good: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": "1", "content_html": "<a href=\\"#b\\"><img src=\\"https://example.com/a.png\\"></a>"}]}',
    ],
    within: 'json-feed',
  },
  check({ tree }, report) {
    for (const { holder, tags } of jsonBodies(tree)) {
      const item = holder.parent?.kind === 'object' ? holder.parent : undefined
      const base = item && filledOf(member(item, 'url'))
      for (const tag of tags) {
        for (const value of relativeAddresses(tag))
          report(holder, { value }, { ...placed(tag), value, ...(base && isUrl(base) && { level: 'info' }) })
      }
    }
  },
})
