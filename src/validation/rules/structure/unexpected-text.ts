// Alone judges: unexpected text.
import { rule } from '../../rule.js'
import type { Survey } from '../../survey.js'
import { whatOf } from '../value-rule.js'

export const unexpectedText = rule<Survey, { element: string }>({
  id: 'unexpected-text',
  level: 'error',
  w3c: 'UnexpectedText',
  basis: { name: 'RSS 2.0', section: 'Elements', url: 'https://www.rssboard.org/rss-specification' },
  says: {
    en: ({ element }) => `${element} holds text, where only elements may stand`,
    tr: ({ element }) => `${element} içinde metin var; burada yalnız öğe olabilir`,
  },
  why: { en: 'Readers ignore it.', tr: 'Okuyucular bunu atlar.' },
  remedy: { en: 'Move the text into the element it belongs to.', tr: 'Metni ait olduğu öğeye taşıyın.' },
  examples: {
    bad: [
      '<image>Logo<url>https://example.com/a.png</url><title>Example</title><link>https://example.com/</link></image>',
    ],
    good: [
      '<image><url>https://example.com/a.png</url><title>Example</title><link>https://example.com/</link></image>',
    ],
  },
  check({ byRow }, report) {
    for (const [row, all] of byRow) {
      if (row.open || (row.text !== undefined && row.text !== 'none')) continue
      for (const { element } of all) {
        const text = element.children.find(node => node.kind === 'text' && node.value.trim() !== '')
        if (text?.kind !== 'text') continue
        const { start, end } = text
        const level = row.empty ? 'warning' : 'error'
        report(element, { element: whatOf(element) }, { place: { start, end }, level })
      }
    }
  },
})
