// Alone judges: file not ready.
import { rule } from '../../../validation/rule.js'
import type { RssDocument } from '../../rss/document.js'
import { codeOf } from '../names.js'
import { agencyFiles, isNotReady } from '../read-media.js'

export const fileNotReady = rule<RssDocument, { element: string }>({
  id: 'file-not-ready',
  level: 'info',
  profile: 'news',
  basis: {
    name: 'RSS 2.0',
    section: '<enclosure>',
    url: 'https://www.rssboard.org/rss-specification#ltenclosuregtSubelementOfLtitemgt',
  },
  says: {
    en: ({ element }) => `${element} names a file whose size is 0: it is not there yet`,
    tr: ({ element }) => `${element} boyutu 0 olan bir dosya gösteriyor: dosya henüz hazır değil`,
  },
  why: {
    en: 'Agencies list a picture or film before its file is there. It is left out, and taken as soon as its size is said.',
    tr: 'Ajanslar görsel ya da filmi dosyası hazır olmadan listeler. Şimdilik alınmaz, boyutu yazılınca alınır.',
  },
  remedy: {
    en: 'Say the size in bytes once the file is there, or leave filesize out where it is not known.',
    tr: 'Dosya hazır olunca boyutunu bayt olarak yazın; bilinmiyorsa filesize hiç yazılmasın.',
  },
  examples: {
    bad: [
      '<item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">KR-000001</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>Kardan kapanan yol sabah açıldı.</description><HaberKodu>KR-000001</HaberKodu><images><image ResimKodu="1" filesize="0">https://example.com/1.jpg</image></images></item>',
    ],
    good: [
      '<item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">KR-000001</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>Kardan kapanan yol sabah açıldı.</description><HaberKodu>KR-000001</HaberKodu><images><image ResimKodu="1" filesize="184320">https://example.com/1.jpg</image></images></item>',
    ],
  },
  check({ items }, report) {
    for (const item of items)
      if (codeOf(item) !== undefined)
        for (const file of agencyFiles(item))
          if (isNotReady(file)) report(file.element, { element: file.element.local })
  },
})
