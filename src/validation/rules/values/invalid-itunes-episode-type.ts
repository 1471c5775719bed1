// Alone judges: invalid itunes episode type.
import { valueRule } from '../value-rule.js'

export const invalidItunesEpisodeType = valueRule({
  id: 'invalid-itunes-episode-type',
  level: 'error',
  w3c: 'InvalidItunesEpisodeType',
  basis: {
    name: 'Apple Podcasts RSS',
    section: 'itunes:episodeType',
    url: 'https://help.apple.com/itc/podcasts_connect/#/itcb54353390',
  },
  says: {
    en: ({ allowed, value, what }) => `${what}: "${value}" is not one of ${allowed}`,
    tr: ({ allowed, value, what }) => `${what}: "${value}" şunlardan biri değil: ${allowed}`,
  },
  why: { en: 'Directories sort episodes by it.', tr: 'Dizinler bölümleri buna göre ayırır.' },
  remedy: { en: 'Write full, trailer or bonus.', tr: 'full, trailer ya da bonus yazın.' },
  examples: {
    bad: [
      '<item><title>a</title><itunes:episodeType>main</itunes:episodeType><guid isPermaLink="false">a</guid></item>',
      '<item><title>a</title><itunes:episodeType>Full</itunes:episodeType><guid isPermaLink="false">a</guid></item>',
    ],
    good: [
      '<item><title>a</title><itunes:episodeType>full</itunes:episodeType><guid isPermaLink="false">a</guid></item>',
    ],
  },
})
