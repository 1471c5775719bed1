// Alone judges: not blank.
import { rule } from '../../rule.js'
import type { Survey } from '../../survey.js'
import { NEVER_BLANK } from '../../values/kinds.js'
import { whatOf } from '../value-rule.js'

export const notBlank = rule<Survey, { element: string }>({
  id: 'not-blank',
  level: 'warning',
  w3c: 'NotBlank',
  basis: { name: 'RSS 2.0', section: 'Elements', url: 'https://www.rssboard.org/rss-specification' },
  says: { en: ({ element }) => `${element} is empty`, tr: ({ element }) => `${element} boş` },
  why: {
    en: 'An empty element says nothing, and some readers show the gap.',
    tr: 'Boş öğe bir şey söylemez; bazı okuyucular boşluğu gösterir.',
  },
  remedy: { en: 'Fill it, or leave it out.', tr: 'Doldurun ya da çıkarın.' },
  examples: {
    bad: ['<item><title>a</title><category></category><guid isPermaLink="false">a</guid></item>'],
    good: ['<item><title>a</title><category>x</category><guid isPermaLink="false">a</guid></item>'],
  },
  check({ blanks }, report) {
    for (const { at, kind, placed } of blanks) {
      if (at.kind !== 'element' || placed?.row?.blank || placed?.row?.open || NEVER_BLANK.has(kind)) continue
      // What stands inside instead of text is judged by itself.
      if (at.children.some(({ kind: inner }) => inner === 'element')) continue
      const { occurs } = placed?.row ?? {}
      report(at, { element: whatOf(at) }, { remove: occurs !== '1' && occurs !== '+' && at.attributes.length === 0 })
    }
  },
})
