// Alone judges: contains html.
import { rule } from '../../rule.js'
import type { Survey } from '../../survey.js'
import { markupIn } from '../markup.js'
import { whatOf } from '../value-rule.js'

export const containsHtml = rule<Survey, { what: string; found: string }>({
  id: 'contains-html',
  level: 'warning',
  w3c: 'ContainsHTML',
  basis: {
    name: 'RSS Best Practices Profile',
    section: 'Character data',
    url: 'https://www.rssboard.org/rss-profile#data-types-characterdata',
  },
  says: {
    en: ({ found, what }) => `${what} is plain text, but holds the markup "${found}"`,
    tr: ({ found, what }) => `${what} düz metindir, ama "${found}" işaretlemesi içeriyor`,
  },
  why: {
    en: 'Some readers show the markup as it stands, others act on it.',
    tr: 'Bazı okuyucular işaretlemeyi olduğu gibi gösterir, bazıları uygular.',
  },
  remedy: {
    en: 'Write the characters themselves; write < and & as &#x3C; and &#x26;.',
    tr: 'Karakterlerin kendisini yazın; < ve & için &#x3C; ve &#x26; kullanın.',
  },
  examples: {
    bad: ['<item><title>a &lt;b&gt;b&lt;/b&gt;</title><guid isPermaLink="false">a</guid></item>'],
    good: ['<item><title>a &#x3C; b</title><guid isPermaLink="false">a</guid></item>'],
  },
  check({ ofKind, tree }, report) {
    for (const value of ofKind('text')) {
      const found = markupIn(value, tree.text)
      if (found?.kind === 'tag') report(value.at, { what: whatOf(value.at), found: found.text }, { value: value.text })
    }
  },
})
