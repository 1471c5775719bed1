// Alone judges: media text is html.

import { attributeOf, type Element, textOf } from '../../../model/tree.js'
import { withAttribute } from '../../../validation/mends.js'
import { type ReportOptions, rule } from '../../../validation/rule.js'
import type { Survey } from '../../../validation/survey.js'
import { isHtml } from '../../html/tags.js'

/** What it is, it may say. */
function declared(element: Element): ReportOptions {
  if (attributeOf(element, 'type')) return {}
  return { fix: withAttribute(element, 'type', 'html') }
}

export const mediaTextIsHtml = rule<Survey, { element: string }>({
  id: 'media-text-is-html',
  level: 'warning',
  w3c: 'ContainsUndeclaredHTML',
  basis: {
    name: 'Media RSS 1.5',
    section: 'media:title, media:description, media:text',
    url: 'https://www.rssboard.org/media-rss',
  },
  says: {
    en: ({ element }) => `${element} is plain text, but holds markup`,
    tr: ({ element }) => `${element} düz metin, ama işaretleme içeriyor`,
  },
  why: { en: 'Readers will show the tags.', tr: 'Okuyucular etiketleri gösterir.' },
  remedy: { en: 'Write type="html", or remove the markup.', tr: 'type="html" yazın ya da işaretlemeyi çıkarın.' },
  examples: {
    bad: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><media:content url="https://example.com/a.mp4" type="video/mp4"><media:title>a &lt;b&gt;b&lt;/b&gt;</media:title></media:content></item>',
    ],
    good: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><media:content url="https://example.com/a.mp4" type="video/mp4"><media:title type="html">a &lt;b&gt;b&lt;/b&gt;</media:title></media:content></item>',
    ],
  },
  check(survey, report) {
    for (const name of ['media:title', 'media:description', 'media:text']) {
      for (const { element } of survey.named(name)) {
        const type = attributeOf(element, 'type')?.value.trim() ?? 'plain'
        if (type === 'plain' && isHtml(textOf(element))) report(element, { element: name }, declared(element))
      }
    }
  },
})
