// Alone judges: JSON unquoted name.
import { sourceRule } from '../source-rule.js'

export const jsonUnquotedName = sourceRule<{ name: string }>({
  id: 'json-unquoted-name',
  level: 'error',
  basis: { name: 'RFC 8259', section: '§4', url: 'https://www.rfc-editor.org/rfc/rfc8259#section-4' },
  says: {
    en: ({ name }) => `the member name ${name} stands without quotation marks`,
    tr: ({ name }) => `${name} üye adı tırnaksız yazılmış`,
  },
  why: {
    en: 'A name is a string like any other; what a program’s source lets pass, parsers of JSON refuse.',
    tr: 'Üye adı da herhangi bir dizge gibidir; bir programın kaynağında geçerli olanı JSON ayrıştırıcıları reddeder.',
  },
  remedy: {
    en: 'Put the name in double quotation marks.',
    tr: 'Adı çift tırnak içine alın.',
  },
  examples: {
    bad: ['{"version": "https://jsonfeed.org/version/1.1", title: "a", "items": []}'],
    good: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": []}'],
    within: 'json-feed',
  },
})
