// Alone judges: unsupported itunes format.
import { attributeOf } from '../../../model/tree.js'
import { attribute, rule } from '../../../validation/rule.js'
import type { Survey } from '../../../validation/survey.js'
import { podcastChannels } from '../podcast-channels.js'

const PLAYED = new Set(['m4a', 'mp3', 'mov', 'mp4', 'm4v', 'pdf', 'epub'])

/** Lower case; undefined for an address without one. */
function extensionOf(url: string): string | undefined {
  return /^[^?#]*\.([a-z0-9]{1,5})(?:[?#]|$)/i.exec(url)?.[1]?.toLowerCase()
}

export const unsupportedItunesFormat = rule<Survey, { extension: string }>({
  id: 'unsupported-itunes-format',
  level: 'warning',
  w3c: 'UnsupportedItunesFormat',
  basis: {
    name: 'Apple Podcasts',
    section: 'Audio and video requirements',
    url: 'https://podcasters.apple.com/support/893-audio-requirements',
  },
  says: {
    en: ({ extension }) => `Apple Podcasts does not play .${extension} files`,
    tr: ({ extension }) => `Apple Podcasts .${extension} dosyalarını çalmaz`,
  },
  why: {
    en: 'The episode will not appear there.',
    tr: 'Bölüm orada görünmez.',
  },
  remedy: { en: 'Use mp3, m4a, mp4, m4v, mov or pdf.', tr: 'mp3, m4a, mp4, m4v, mov ya da pdf kullanın.' },
  examples: {
    bad: [
      '<itunes:author>a</itunes:author><itunes:explicit>false</itunes:explicit><itunes:image href="https://example.com/a.jpg"/><itunes:category text="News"/><item><title>a</title><enclosure url="https://example.com/a.ogg" length="1" type="audio/ogg"/><guid isPermaLink="false">a</guid></item>',
    ],
    good: [
      '<itunes:author>a</itunes:author><itunes:explicit>false</itunes:explicit><itunes:image href="https://example.com/a.jpg"/><itunes:category text="News"/><item><title>a</title><enclosure url="https://example.com/a.mp3?s=1" length="1" type="audio/mpeg"/><guid isPermaLink="false">a</guid></item>',
    ],
  },
  check(survey, report) {
    for (const { children } of podcastChannels(survey))
      for (const item of children)
        for (const { element, name } of item.name === 'item' ? item.children : []) {
          const extension =
            name === 'enclosure' ? extensionOf(attributeOf(element, 'url')?.value.trim() ?? '') : undefined
          if (extension && !PLAYED.has(extension))
            report(attribute(element, 'url'), { extension }, { w3c: { element: 'enclosure', parent: 'item' } })
        }
  },
})
