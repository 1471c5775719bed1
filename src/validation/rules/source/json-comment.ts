// Alone judges: JSON comment.
import { sourceRule } from '../source-rule.js'

export const jsonComment = sourceRule<object>({
  id: 'json-comment',
  level: 'error',
  basis: { name: 'RFC 8259', section: '§2', url: 'https://www.rfc-editor.org/rfc/rfc8259#section-2' },
  says: {
    en: () => 'JSON has no comments',
    tr: () => 'JSON’da yorum olmaz',
  },
  why: {
    en: 'Parsers of JSON stop at the first character of a comment; readers then refuse the whole feed.',
    tr: 'JSON ayrıştırıcıları yorumun ilk karakterinde durur; okuyucular da beslemenin tamamını reddeder.',
  },
  remedy: {
    en: 'Take the comment out; what people should read may stand in user_comment.',
    tr: 'Yorumu çıkarın; insanların okuması istenen not user_comment üyesinde durabilir.',
  },
  examples: {
    bad: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", /* b */ "items": []}',
      '{// b\n"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": []}',
    ],
    good: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": []}'],
    within: 'json-feed',
  },
})
