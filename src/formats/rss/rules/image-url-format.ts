// Alone judges: image url format.

import { child, textOf } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { RssDocument } from '../document.js'

export const imageUrlFormat = rule<RssDocument, { value: string }>({
  id: 'image-url-format',
  level: 'warning',
  w3c: 'ImageUrlFormat',
  basis: {
    name: 'RSS 2.0',
    section: '<image>',
    url: 'https://www.rssboard.org/rss-specification#ltimagegtSubelementOfLtchannelgt',
  },
  says: {
    en: ({ value }) => `"${value}" does not end in gif, jpg, jpeg or png`,
    tr: ({ value }) => `"${value}" gif, jpg, jpeg ya da png ile bitmiyor`,
  },
  why: {
    en: 'The specification allows GIF, JPEG and PNG; others are shown by few readers.',
    tr: 'Şartname GIF, JPEG ve PNG’ye izin verir; ötekileri az okuyucu gösterir.',
  },
  remedy: { en: 'Use a PNG, JPEG or GIF.', tr: 'PNG, JPEG ya da GIF kullanın.' },
  examples: {
    bad: ['<image><url>https://example.com/a.bmp</url><title>Example</title><link>https://example.com/</link></image>'],
    good: [
      '<image><url>https://example.com/a.png</url><title>Example</title><link>https://example.com/</link></image>',
    ],
  },
  check({ channel, uri }, report) {
    const image = channel && child(channel, 'image', uri)
    const found = image && child(image, 'url', uri)
    const value = found ? textOf(found).trim() : ''
    if (!found || value === '') return
    const path = value.replace(/[?#].*$/s, '')
    const extension = /\.([A-Za-z0-9]+)$/.exec(path.replace(/^[a-z]+:\/\/[^/]*/i, ''))?.[1]
    // Without an extension the address says nothing about the format.
    if (extension && !/^(?:gif|jpe?g|png)$/i.test(extension)) report(found, { value }, { value })
  },
})
