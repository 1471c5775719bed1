// Alone judges: missing title attr.
import type { Fix } from '../../../model/diagnostic.js'
import type { Element } from '../../../model/tree.js'
import { escapeAttribute } from '../../../validation/escape.js'
import { missing, rule } from '../../../validation/rule.js'
import { isSubscription, type OpmlDocument, said } from '../document.js'

/** What the outline is called anyway, said once more. */
function titled(outline: Element): Fix {
  const at = outline.start + '<outline'.length
  return { start: at, end: at, text: ` title="${escapeAttribute(said(outline, 'text') ?? '')}"` }
}

export const missingTitleAttr = rule<OpmlDocument, object>({
  id: 'missing-title-attr',
  level: 'warning',
  w3c: 'MissingTitleAttr',
  basis: { name: 'OPML 2.0', section: 'Subscription lists', url: 'https://opml.org/spec2.opml' },
  says: {
    en: () => 'an outline of type rss has no title',
    tr: () => 'rss türünde bir outline öğesinin title özniteliği yok',
  },
  why: {
    en: 'Some readers show the title and not the text.',
    tr: 'Kimi okuyucular text yerine title gösterir.',
  },
  remedy: { en: 'Add title; usually it is the same as text.', tr: 'title ekleyin; çoğu kez text ile aynıdır.' },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><opml version="2.0"><head><title>a</title></head><body><outline text="a" type="rss" xmlUrl="https://example.com/feed.rss"/></body></opml>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><opml version="2.0"><head><title>a</title></head><body><outline text="a" title="a" type="rss" xmlUrl="https://example.com/feed.rss"/></body></opml>',
    ],
  },
  check({ outlines }, report) {
    for (const outline of outlines) {
      if (!isSubscription(outline) || said(outline, 'title') !== undefined) continue
      report(missing(outline, '@title'), {}, said(outline, 'text') ? { fix: titled(outline) } : {})
    }
  },
})
