// Alone judges: invalid content type.

import { attributeOf } from '../../../model/tree.js'
import { attribute, rule } from '../../../validation/rule.js'
import { isMediaType } from '../../../validation/values/media-type.js'
import { textConstructs } from '../constructs.js'
import type { AtomDocument } from '../document.js'
import { isComposite } from '../media-types.js'

export const invalidContentType = rule<AtomDocument, { value: string }>({
  id: 'invalid-content-type',
  level: 'error',
  w3c: 'InvalidMIMEType',
  basis: { name: 'RFC 4287', section: '§4.1.3.1', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.1.3.1' },
  says: {
    en: ({ value }) => `content: "${value}" is not a type that content can have here`,
    tr: ({ value }) => `content: "${value}" burada içeriğin alabileceği bir tür değil`,
  },
  why: {
    en: 'The type says what the content is: text, html, xhtml or a media type; elsewhere only a media type.',
    tr: 'Tür içeriğin ne olduğunu söyler: text, html, xhtml ya da ortam türü; başka yerdeyse yalnız ortam türü.',
  },
  remedy: {
    en: 'Write a media type, or text, html or xhtml for content that is here.',
    tr: 'Bir ortam türü ya da buradaki içerik için text, html, xhtml yazın.',
  },
  examples: {
    bad: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content type="xml">a</content></entry>',
    ],
    good: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content type="html">a</content></entry>',
    ],
    within: 'atom',
  },
  check(document, report) {
    for (const { element, type, holds } of textConstructs(document)) {
      if (element.local !== 'content' || !attributeOf(element, 'type')) continue
      const fine =
        holds === 'text' || holds === 'html' || holds === 'xhtml' || (isMediaType(type) && !isComposite(type))
      if (!fine) report(attribute(element, 'type'), { value: type }, { value: type })
    }
  },
})
