// Alone judges: obsolete version.
import { renamedElement } from '../../../validation/mends.js'
import { rule } from '../../../validation/rule.js'
import type { OpmlDocument } from '../document.js'

export const obsoleteVersion = rule<OpmlDocument, object>({
  id: 'obsolete-version',
  level: 'warning',
  w3c: 'ObsoleteVersion',
  basis: { name: 'OPML 1.0', section: 'Compatibility', url: 'https://opml.org/spec1.opml' },
  says: {
    en: () => 'outlineDocument is what OPML was called before 1.0',
    tr: () => 'outlineDocument, OPML’in 1.0 öncesindeki adıdır',
  },
  why: {
    en: 'Hardly any reader knows the old name.',
    tr: 'Eski adı neredeyse hiçbir okuyucu tanımaz.',
  },
  remedy: { en: 'Write opml version="2.0".', tr: 'opml version="2.0" yazın.' },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><outlineDocument><head><title>a</title></head><body><outline text="a"/></body></outlineDocument>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><opml version="2.0"><head><title>a</title></head><body><outline text="a" title="a" type="rss" xmlUrl="https://example.com/feed.rss"/></body></opml>',
    ],
  },
  check({ root, tree }, report) {
    if (root.local === 'outlineDocument') {
      const { start, end, text } = renamedElement(root, 'opml', tree.text)
      report(root, {}, { fix: { start, end, text: text.replace('<opml', '<opml version="2.0"') } })
    }
  },
})
