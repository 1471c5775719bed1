// Alone judges: not utf8.
import { rule } from '../../../validation/rule.js'
import type { Survey } from '../../../validation/survey.js'
import { podcastChannels } from '../podcast-channels.js'

export const notUtf8 = rule<Survey, { encoding: string }>({
  id: 'not-utf8',
  level: 'warning',
  w3c: 'NotUTF8',
  basis: {
    name: 'Apple Podcasts',
    section: 'Podcast RSS feed requirements',
    url: 'https://podcasters.apple.com/support/823-podcast-requirements',
  },
  says: {
    en: ({ encoding }) => `Apple Podcasts reads UTF-8, and this is ${encoding}`,
    tr: ({ encoding }) => `Apple Podcasts UTF-8 okur, bu ise ${encoding}`,
  },
  why: {
    en: 'Letters outside ASCII may come out wrong.',
    tr: 'ASCII dışındaki harfler bozulabilir.',
  },
  remedy: { en: 'Write the feed in UTF-8.', tr: 'Beslemeyi UTF-8 ile yazın.' },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="iso-8859-9"?><rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>Example</title><link>https://example.com/</link><description>An example</description><language>tr</language><itunes:author>a</itunes:author><itunes:explicit>false</itunes:explicit><itunes:image href="https://example.com/a.jpg"/><itunes:category text="News"/></channel></rss>',
    ],
    good: [
      '<itunes:author>a</itunes:author><itunes:explicit>false</itunes:explicit><itunes:image href="https://example.com/a.jpg"/><itunes:category text="News"/>',
    ],
  },
  check(survey, report) {
    const encoding = survey.tree.declaration?.encoding
    if (!encoding || /^utf-?8$/i.test(encoding)) return
    for (const { element } of podcastChannels(survey)) report(element, { encoding })
  },
})
