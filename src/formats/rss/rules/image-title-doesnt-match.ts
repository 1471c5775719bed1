// Alone judges: image title doesnt match.

import { child, textOf } from '../../../model/tree.js'
import { withText } from '../../../validation/mends.js'
import { rule } from '../../../validation/rule.js'
import type { RssDocument } from '../document.js'

export const imageTitleDoesntMatch = rule<RssDocument, { value: string; channel: string }>({
  id: 'image-title-doesnt-match',
  level: 'warning',
  w3c: 'ImageTitleDoesntMatch',
  basis: {
    name: 'RSS Best Practices Profile',
    section: '<image>',
    url: 'https://www.rssboard.org/rss-profile#element-channel-image-title',
  },
  says: {
    en: ({ channel, value }) => `the image is called "${value}", the channel "${channel}"`,
    tr: ({ channel, value }) => `görselin adı "${value}", kanalınki "${channel}"`,
  },
  why: {
    en: 'In practice both are the same; readers use the image in place of the channel’s name.',
    tr: 'Uygulamada ikisi aynıdır; okuyucular görseli kanal adının yerine kullanır.',
  },
  remedy: { en: 'Write the channel’s title.', tr: 'Kanalın title değerini yazın.' },
  examples: {
    bad: ['<image><url>https://example.com/a.png</url><title>Other</title><link>https://example.com/</link></image>'],
    good: [
      '<image><url>https://example.com/a.png</url><title>Example</title><link>https://example.com/</link></image>',
    ],
  },
  check({ channel, uri, tree }, report) {
    const own = channel && child(channel, 'title', uri)
    const image = channel && child(channel, 'image', uri)
    const found = image && child(image, 'title', uri)
    if (!own || !found) return
    const value = textOf(found).trim()
    const wanted = textOf(own).trim()
    if (value !== '' && value !== wanted)
      report(found, { value, channel: wanted }, { value, ...(wanted && { fix: withText(found, wanted, tree.text) }) })
  },
})
