// Alone judges: invalid credit role.

import { attributeOf } from '../../../model/tree.js'
import { attribute, rule } from '../../../validation/rule.js'
import type { Survey } from '../../../validation/survey.js'
import { isRole } from '../credit-roles.js'

export const invalidCreditRole = rule<Survey, { value: string; listed?: false }>({
  id: 'invalid-credit-role',
  level: 'error',
  w3c: 'InvalidCreditRole',
  basis: { name: 'Media RSS 1.5', section: 'media:credit', url: 'https://www.rssboard.org/media-rss' },
  says: {
    en: ({ value, listed }) =>
      `media:credit: the role "${value}" is ${listed === false ? 'on no list' : 'not a lower-case word'}`,
    tr: ({ value, listed }) =>
      `media:credit: "${value}" rolü ${listed === false ? 'hiçbir listede yok' : 'küçük harfli bir sözcük değil'}`,
  },
  why: {
    en: 'Roles are compared letter by letter; those of the EBU scheme are a fixed list.',
    tr: 'Roller harf harf karşılaştırılır; EBU düzeninde sabit bir listedir.',
  },
  remedy: {
    en: 'Write it in lower case, such as author or photographer.',
    tr: 'author ya da photographer gibi küçük harfle yazın.',
  },
  examples: {
    bad: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><media:content url="https://example.com/a.mp4" type="video/mp4"><media:credit role="Author">a</media:credit></media:content></item>',
    ],
    good: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><media:content url="https://example.com/a.mp4" type="video/mp4"><media:credit role="author">a</media:credit></media:content></item>',
    ],
  },
  check(survey, report) {
    for (const { element } of survey.named('media:credit')) {
      const value = attributeOf(element, 'role')?.value.trim()
      if (!value) continue
      const lower = value.toLowerCase()
      const scheme = attributeOf(element, 'scheme')?.value.trim() || 'urn:ebu'
      if (lower !== value) report(attribute(element, 'role'), { value }, { value, instead: lower })
      // The list grows with the trade: what is not on it is only a warning.
      else if (!isRole(value, scheme))
        report(attribute(element, 'role'), { value, listed: false }, { value, level: 'warning' })
    }
  },
})
