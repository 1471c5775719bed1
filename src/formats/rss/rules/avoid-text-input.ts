// Alone judges: avoid text input.

import { childrenOf } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { RssDocument } from '../document.js'

export const avoidTextInput = rule<RssDocument, object>({
  id: 'avoid-text-input',
  level: 'warning',
  w3c: 'AvoidTextInput',
  basis: {
    name: 'RSS Best Practices Profile',
    section: '<textInput>',
    url: 'https://www.rssboard.org/rss-profile#element-channel-textinput',
  },
  says: { en: () => 'the channel has a textInput', tr: () => 'kanalda textInput var' },
  why: { en: 'Hardly any reader shows it.', tr: 'Bunu gösteren okuyucu yok denecek kadar azdır.' },
  remedy: { en: 'Leave it out.', tr: 'Çıkarın.' },
  examples: {
    bad: [
      '<textInput><title>a</title><description>a</description><name>q</name><link>https://example.com/</link></textInput>',
    ],
    good: [
      '<rss version="2.0"><channel><title>Example</title><link>https://example.com/</link><description>An example</description></channel></rss>',
    ],
  },
  check({ channel, uri }, report) {
    for (const found of channel ? childrenOf(channel, 'textInput', uri) : []) report(found, {})
  },
})
