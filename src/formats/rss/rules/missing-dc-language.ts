// Alone judges: missing dc language.

import { attributeOf, child } from '../../../model/tree.js'
import { missing, rule } from '../../../validation/rule.js'
import type { RssDocument } from '../document.js'

const XML = 'http://www.w3.org/XML/1998/namespace'
const DC = 'http://purl.org/dc/elements/1.1/'

export const missingDcLanguage = rule<RssDocument, object>({
  id: 'missing-dc-language',
  level: 'info',
  w3c: 'MissingDCLanguage',
  basis: {
    name: 'RSS 2.0',
    section: '<language>',
    url: 'https://www.rssboard.org/rss-specification#optionalChannelElements',
  },
  says: { en: () => 'the channel does not say its language', tr: () => 'kanal dilini söylemiyor' },
  why: {
    en: 'Aggregators group feeds by language; Turkish needs it for upper and lower case.',
    tr: 'Toplayıcılar beslemeleri dile göre gruplar; Türkçede büyük-küçük harf için de gerekir.',
  },
  remedy: { en: 'Add language.', tr: 'language ekleyin.' },
  examples: {
    bad: [
      '<rss version="2.0"><channel><title>Example</title><link>https://example.com/</link><description>An example</description><!-- none --></channel></rss>',
    ],
    good: [
      '<rss version="2.0"><channel><title>Example</title><link>https://example.com/</link><description>An example</description><language>tr</language></channel></rss>',
    ],
  },
  check({ channel, root, uri }, report) {
    if (!channel || child(channel, 'language', uri) || child(channel, 'language', DC)) return
    if ([channel, root].some(element => attributeOf(element, 'lang', XML))) return
    report(missing(channel, 'language'), {})
  },
})
