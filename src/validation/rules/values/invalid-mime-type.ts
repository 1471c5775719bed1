// Alone judges: invalid mime type.
import { valueRule } from '../value-rule.js'

export const invalidMimeType = valueRule({
  id: 'invalid-mime-type',
  level: 'error',
  w3c: 'InvalidMIMEType',
  basis: { name: 'RFC 6838', section: '§4.2', url: 'https://www.rfc-editor.org/rfc/rfc6838#section-4.2' },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is not a media type`,
    tr: ({ value, what }) => `${what}: "${value}" bir ortam türü değil`,
  },
  why: {
    en: 'Programs choose what to do with the resource by its type.',
    tr: 'Programlar kaynakla ne yapacağını türüne bakarak seçer.',
  },
  remedy: { en: 'Write a type such as text/html.', tr: 'text/html gibi bir tür yazın.' },
  examples: {
    bad: [
      '<entry><title>a</title><id>urn:x-a:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><link href="https://example.com/" type="html"/></entry>',
    ],
    good: [
      '<entry><title>a</title><id>urn:x-a:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><link href="https://example.com/" type="text/html"/></entry>',
    ],
    within: 'atom',
  },
})
