// Alone judges: questionable usage.
import { rule } from '../../rule.js'
import type { Survey } from '../../survey.js'
import { whatOf } from '../value-rule.js'

export const questionableUsage = rule<Survey, { element: string; parent: string }>({
  id: 'questionable-usage',
  level: 'warning',
  w3c: 'QuestionableUsage',
  basis: {
    name: 'Apple Podcasts',
    section: 'A podcaster’s guide to RSS',
    url: 'https://help.apple.com/itc/podcasts_connect/#/itcb54353390',
  },
  says: {
    en: ({ element, parent }) => `${element} is not documented for ${parent}`,
    tr: ({ element, parent }) => `${element}, ${parent} için belgelenmemiştir`,
  },
  why: {
    en: 'Programs look for it where its specification puts it.',
    tr: 'Programlar bunu şartnamesinin gösterdiği yerde arar.',
  },
  remedy: {
    en: 'Move it to where its specification has it, or leave it out.',
    tr: 'Şartnamesindeki yerine taşıyın ya da çıkarın.',
  },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><id>urn:example:0</id><title>a</title><updated>2003-12-13T18:30:02Z</updated><author><name>a</name></author><link rel="self" href="https://example.com/feed.atom"/><itunes:author>a</itunes:author></feed>',
    ],
    good: [
      '<itunes:author>a</itunes:author><itunes:explicit>false</itunes:explicit><itunes:image href="https://example.com/a.jpg"/><itunes:category text="News"/>',
    ],
  },
  check({ byRow }, report) {
    for (const [{ questionable }, all] of byRow)
      for (const { element, parent } of questionable ? all : [])
        if (parent) report(element, { element: whatOf(element), parent: whatOf(parent.element) })
  },
})
