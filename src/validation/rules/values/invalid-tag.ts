// Alone judges: invalid tag.
import { valueRule } from '../value-rule.js'

export const invalidTag = valueRule({
  id: 'invalid-tag',
  level: 'error',
  w3c: 'InvalidTAG',
  basis: { name: 'RFC 4151', section: '§2.1', url: 'https://www.rfc-editor.org/rfc/rfc4151#section-2.1' },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is not a valid tag: URI`,
    tr: ({ value, what }) => `${what}: "${value}" geçerli bir tag: URI’si değil`,
  },
  why: {
    en: 'Authority and date are what makes a tag: URI unique.',
    tr: 'tag: URI’sini tekil kılan, yetkili adı ile tarihidir.',
  },
  remedy: {
    en: 'Write tag:domain,YYYY-MM-DD:anything, the month and day being optional.',
    tr: 'tag:alanadı,YYYY-AA-GG:herhangi biçiminde yazın; ay ve gün isteğe bağlıdır.',
  },
  examples: {
    bad: [
      '<entry><title>a</title><id>tag:example.com:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content></entry>',
    ],
    good: [
      '<entry><title>a</title><id>tag:example.com,2026-01-02:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content></entry>',
    ],
    within: 'atom',
  },
})
