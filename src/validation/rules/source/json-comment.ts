// Alone judges: json comment.
import { sourceRule } from '../source-rule.js'

export const jsonComment = sourceRule<object>({
  id: 'json-comment',
  level: 'error',
  basis: { name: 'RFC 8259', section: '§2', url: 'https://www.rfc-editor.org/rfc/rfc8259#section-2' },
  says: { en: () => 'a comment stands in the JSON', tr: () => 'JSON içinde bir açıklama var' },
  why: {
    en: 'JSON has no comments; readers refuse the whole document.',
    tr: 'JSON’da açıklama yoktur; okuyucular belgenin tümünü reddeder.',
  },
  remedy: {
    en: 'Remove it; user_comment says what people should read.',
    tr: 'Çıkarın; insanların okuyacağını user_comment söyler.',
  },
  examples: {
    bad: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [] /* a */}'],
    good: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": []}'],
    within: 'json-feed',
  },
})
