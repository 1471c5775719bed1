// Alone judges: flipboard image too small.
import { rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { imagesOf } from '../asked.js'
import { EXAMPLE, exampleFeed, TEXT } from '../example-feed.js'
import { isTaken } from '../intake.js'
import { FLIPBOARD } from './intake.js'

const LEAST = 400

export const flipboardImageTooSmall = rule<AnyDocument, { side: number }>({
  id: 'flipboard-image-too-small',
  level: 'warning',
  profile: 'news',
  target: 'flipboard',
  basis: FLIPBOARD.basis,
  says: {
    en: ({ side }) =>
      side === 0
        ? 'Flipboard shows items with a picture, and this has none'
        : `the short side of the picture is ${side} px; Flipboard wants 400`,
    tr: ({ side }) =>
      side === 0
        ? 'Flipboard resimli öğe gösterir, bunda resim yok'
        : `resmin kısa kenarı ${side} piksel; Flipboard 400 ister`,
  },
  why: {
    en: 'Small pictures are not shown large, and items without one hardly at all.',
    tr: 'Küçük resimler büyük gösterilmez, resimsiz öğeler neredeyse hiç.',
  },
  remedy: {
    en: 'Give a picture of 400 px or more, better 500, with width and height.',
    tr: 'En az 400, daha iyisi 500 piksellik bir resmi genişlik ve yüksekliğiyle verin.',
  },
  examples: {
    bad: [
      exampleFeed(
        `<item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>${TEXT}</description><dc:creator>Ada Işık</dc:creator><media:content url="https://example.com/a.jpg" type="image/jpeg" width="300" height="200"/></item>`,
      ),
    ],
    good: [EXAMPLE],
  },
  check(document, report) {
    for (const { draft, at } of isTaken(document, FLIPBOARD) ? (document.read?.().articles ?? []) : []) {
      const images = imagesOf(draft)
      const sides = images.map(({ width, height }) => Math.min(width ?? LEAST, height ?? LEAST))
      const best = Math.max(0, ...sides)
      if (best < LEAST) report(at, { side: best })
    }
  },
})
