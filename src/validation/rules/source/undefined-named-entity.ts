// Alone judges: undefined named entity.
import { sourceRule } from '../source-rule.js'

export const undefinedNamedEntity = sourceRule<{ name?: string }>({
  id: 'undefined-named-entity',
  level: 'error',
  w3c: 'UndefinedNamedEntity',
  basis: { name: 'XML 1.0', section: '§4.1', url: 'https://www.w3.org/TR/xml/#sec-references' },
  says: {
    en: ({ name }) => `the entity &${name}; is not defined in XML`,
    tr: ({ name }) => `&${name}; varlığı XML’de tanımlı değil`,
  },
  why: {
    en: 'XML knows five named entities; the others are HTML.',
    tr: 'XML beş adlandırılmış varlık tanır; ötekiler HTML’dir.',
  },
  remedy: {
    en: 'Write the character itself, or its number such as &#160;.',
    tr: 'Karakterin kendisini ya da &#160; gibi numarasını yazın.',
  },
  examples: {
    bad: ['<item><title>a&nbsp;b</title><guid isPermaLink="false">a</guid></item>'],
    good: ['<item><title>a&#160;b</title><guid isPermaLink="false">a</guid></item>'],
  },
})
