// Alone judges: not a feed.
import { rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'

const FEEDS = new Set(['feed', 'entry', 'rss'])

export const notAFeed = rule<AnyDocument, { root: string }>({
  id: 'not-a-feed',
  level: 'error',
  w3c: 'UndefinedElement',
  basis: { name: 'RSS 2.0', section: 'formats', url: 'https://www.rssboard.org/rss-specification#whatIsRss' },
  says: {
    en: ({ root }) => `${root} begins no feed that is known here`,
    tr: ({ root }) => `${root}, burada tanınan bir besleme başlatmıyor`,
  },
  why: {
    en: 'Readers look at the first element to learn what they were given.',
    tr: 'Okuyucular kendilerine ne verildiğini ilk öğeden anlar.',
  },
  remedy: {
    en: 'Give the address of the feed, not of a page: look for link rel="alternate" in it.',
    tr: 'Sayfanın değil beslemenin adresini verin: sayfada link rel="alternate" arayın.',
  },
  examples: {
    bad: [
      '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>a</title></head><body><p>a</p></body></html>',
      '{"title": "a"}',
    ],
    good: [
      '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dcterms="http://purl.org/dc/terms/"><channel><title>a</title><link>https://example.com/</link><description>a</description><language>tr</language><atom:link rel="self" href="https://example.com/feed.rss" type="application/rss+xml"/></channel></rss>',
    ],
  },
  check({ tree, format }, report) {
    if (format !== 'unknown') return
    if (tree.kind === 'json') report(tree.root, { root: 'JSON' })
    // A root without namespace is told by the rules that read vocabularies.
    else if (tree.root.uri !== '' && !FEEDS.has(tree.root.local)) report(tree.root, { root: tree.root.local })
  },
})
