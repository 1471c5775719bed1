// Alone knows which elements OPML 1.0, 1.1 and 2.0 have, where, how often, and what they hold.
import type { AttributeRow, ElementRow, Vocabulary } from '../../validation/vocabulary.js'

const inHead = (name: string, text: ElementRow['text'] & string): ElementRow => ({
  name,
  in: ['head'],
  text,
  blank: true,
})
const url: AttributeRow = { kind: 'url', way: 2, blank: true }
const flag: AttributeRow = { kind: 'true-false', way: 2 }
const head: Omit<ElementRow, 'name'> = { in: ['opml', 'outlineDocument'], occurs: '1', text: 'none' }

/** Like RSS it has no namespace; its elements are told apart by where they stand. */
export const opmlVocabulary: Vocabulary = {
  prefix: '',
  namespaces: [''],
  specification: { name: 'OPML 2.0', url: 'http://opml.org/spec2.opml' },
  elements: [
    {
      name: 'opml',
      in: ['root'],
      text: 'none',
      extensible: true,
      attributes: { version: { required: true, kind: 'opml-version', way: 2 } },
    },
    { name: 'outlineDocument', in: ['root'], text: 'none', extensible: true },
    { name: 'head', ...head },
    { name: 'body', ...head },

    inHead('title', 'text'),
    inHead('dateCreated', 'rfc822-date'),
    inHead('dateModified', 'rfc822-date'),
    inHead('ownerName', 'text'),
    inHead('ownerEmail', 'email'),
    inHead('ownerId', 'url'),
    inHead('docs', 'url'),
    inHead('expansionState', 'expansion-state'),
    inHead('vertScrollState', 'positive-integer'),
    ...['windowTop', 'windowLeft', 'windowBottom', 'windowRight'].map(name => inHead(name, 'integer')),

    {
      name: 'outline',
      in: ['body'],
      occurs: '+',
      ...outline(),
    },
    { name: 'outline', in: ['outline'], occurs: '*', ...outline() },
  ],
}

/** "An outline may have any number of attributes" (OPML 1.0); those of subscription lists are checked. */
function outline() {
  return {
    text: 'none',
    extensible: true,
    attributes: {
      text: { required: true, kind: 'token', way: 2, blank: true },
      isComment: flag,
      isBreakpoint: flag,
      created: { kind: 'rfc822-date', way: 2 },
      xmlUrl: url,
      htmlUrl: url,
      url,
      language: { kind: 'language', way: 2, blank: true },
    },
  } as const
}
