// Alone judges: image link doesnt match.

import { child, textOf } from '../../../model/tree.js'
import { withText } from '../../../validation/mends.js'
import { rule } from '../../../validation/rule.js'
import type { RssDocument } from '../document.js'

export const imageLinkDoesntMatch = rule<RssDocument, { value: string; channel: string }>({
  id: 'image-link-doesnt-match',
  level: 'warning',
  w3c: 'ImageLinkDoesntMatch',
  basis: {
    name: 'RSS 2.0',
    section: '<image>',
    url: 'https://www.rssboard.org/rss-specification#ltimagegtSubelementOfLtchannelgt',
  },
  says: {
    en: ({ channel, value }) => `the image leads to "${value}", the channel to "${channel}"`,
    tr: ({ channel, value }) => `görsel "${value}" adresine, kanal "${channel}" adresine götürüyor`,
  },
  why: {
    en: 'In practice both are the same; readers use the image in place of the channel’s name.',
    tr: 'Uygulamada ikisi aynıdır; okuyucular görseli kanal adının yerine kullanır.',
  },
  remedy: { en: 'Write the channel’s link.', tr: 'Kanalın link değerini yazın.' },
  examples: {
    bad: ['<image><url>https://example.com/a.png</url><title>Example</title><link>https://example.org/</link></image>'],
    good: [
      '<image><url>https://example.com/a.png</url><title>Example</title><link>https://example.com/</link></image>',
    ],
  },
  check({ channel, uri, tree }, report) {
    const own = channel && child(channel, 'link', uri)
    const image = channel && child(channel, 'image', uri)
    const found = image && child(image, 'link', uri)
    if (!own || !found) return
    const value = textOf(found).trim()
    const wanted = textOf(own).trim()
    if (value !== '' && value !== wanted)
      report(found, { value, channel: wanted }, { value, ...(wanted && { fix: withText(found, wanted, tree.text) }) })
  },
})
