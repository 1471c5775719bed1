// Alone judges: msn missing image.
import { rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { imagesOf } from '../asked.js'
import { EXAMPLE, exampleFeed, TEXT } from '../example-feed.js'
import { isTaken } from '../intake.js'
import { MSN } from './intake.js'

export const msnMissingImage = rule<AnyDocument, object>({
  id: 'msn-missing-image',
  level: 'warning',
  profile: 'news',
  target: 'msn',
  basis: MSN.basis,
  says: {
    en: () => 'MSN publishes only articles with a picture by itself',
    tr: () => 'MSN yalnız resimli haberi kendiliğinden yayımlar',
  },
  why: {
    en: 'The article waits for somebody to add one.',
    tr: 'Haber, birinin resim eklemesini bekler.',
  },
  remedy: {
    en: 'Add a picture: media:content or an enclosure.',
    tr: 'media:content ya da enclosure ile resim ekleyin.',
  },
  examples: {
    bad: [
      exampleFeed(
        `<item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>${TEXT}</description></item>`,
      ),
    ],
    good: [EXAMPLE],
  },
  check(document, report) {
    for (const { draft, at } of isTaken(document, MSN) ? (document.read?.().articles ?? []) : []) {
      if (imagesOf(draft).length === 0) report(at, {})
    }
  },
})
