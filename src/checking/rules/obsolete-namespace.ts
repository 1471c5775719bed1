// Alone judges: obsolete namespace.
import { rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'

export const obsoleteNamespace = rule<AnyDocument, object>({
  id: 'obsolete-namespace',
  level: 'error',
  w3c: 'ObsoleteNamespace',
  basis: { name: 'RFC 4287', section: '§1.1', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-1.1' },
  says: {
    en: () => 'the document is Atom 0.3, which was a draft',
    tr: () => 'belge, bir taslak olan Atom 0.3 ile yazılmış',
  },
  why: {
    en: 'Atom 1.0 replaced it in 2005; readers drop support for it.',
    tr: '2005’te yerini Atom 1.0 aldı; okuyucular desteğini bırakıyor.',
  },
  remedy: { en: 'Write Atom 1.0.', tr: 'Atom 1.0 yazın.' },
  examples: { bad: ['<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>a</title></feed>'], good: [] },
  check({ tree, format }, report) {
    if (format === 'atom-0.3' && tree.kind === 'xml') report(tree.root, {})
  },
})
