// Alone judges: character data.
import { rule } from '../../rule.js'
import type { Survey } from '../../survey.js'
import { markupIn } from '../markup.js'
import { whatOf } from '../value-rule.js'

export const characterData = rule<Survey, { what: string; found: string }>({
  id: 'character-data',
  level: 'warning',
  w3c: 'CharacterData',
  basis: {
    name: 'RSS Best Practices Profile',
    section: 'Character data',
    url: 'https://www.rssboard.org/rss-profile#data-types-characterdata',
  },
  says: {
    en: ({ found, what }) => `${what} is plain text, but holds the reference "${found}"`,
    tr: ({ found, what }) => `${what} düz metindir, ama "${found}" başvurusunu içeriyor`,
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
    bad: ['<item><title>Lo&amp;#239;c</title><guid isPermaLink="false">a</guid></item>'],
    good: ['<item><title>Loïc &amp; Co</title><guid isPermaLink="false">a</guid></item>'],
  },
  check({ ofKind, tree }, report) {
    for (const value of ofKind('text')) {
      const found = markupIn(value, tree.text)
      if (found?.kind === 'reference')
        report(value.at, { what: whatOf(value.at), found: found.text }, { value: value.text })
    }
  },
})
