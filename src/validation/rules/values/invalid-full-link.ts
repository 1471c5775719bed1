// Alone judges: invalid full link.
import { valueRule } from '../value-rule.js'

export const invalidFullLink = valueRule({
  id: 'invalid-full-link',
  level: 'error',
  w3c: 'InvalidFullLink',
  basis: { name: 'RFC 3986', section: '§4.3', url: 'https://www.rfc-editor.org/rfc/rfc3986#section-4.3' },
  says: {
    en: ({ value, what }) => `${what}: "${value}" has no scheme; an absolute address is expected`,
    tr: ({ value, what }) => `${what}: "${value}" bir şema ile başlamıyor; tam adres bekleniyor`,
  },
  why: {
    en: 'There is no base against which readers could complete it.',
    tr: 'Okuyucuların adresi tamamlayabileceği bir taban yok.',
  },
  remedy: {
    en: 'Write the address with its scheme, such as https://.',
    tr: 'Adresi https:// gibi şemasıyla birlikte yazın.',
  },
  examples: {
    bad: ['<item><title>a</title><link>/a/b</link><guid isPermaLink="false">a</guid></item>'],
    good: ['<item><title>a</title><link>https://example.com/a/b</link><guid isPermaLink="false">a</guid></item>'],
  },
})
