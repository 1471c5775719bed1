// Alone judges: use zero for midnight.
import { valueRule } from '../value-rule.js'

export const useZeroForMidnight = valueRule({
  id: 'use-zero-for-midnight',
  level: 'warning',
  w3c: 'UseZeroForMidnight',
  basis: {
    name: 'RSS Best Practices Profile',
    section: '<hour>',
    url: 'https://www.rssboard.org/rss-profile#element-channel-skiphours-hour',
  },
  says: {
    en: ({ what }) => `${what}: midnight is 0, not 24`,
    tr: ({ what }) => `${what}: gece yarısı 24 değil 0 yazılır`,
  },
  why: { en: 'Hours run from 0 to 23.', tr: 'Saatler 0’dan 23’e kadardır.' },
  remedy: { en: 'Write 0.', tr: '0 yazın.' },
  examples: { bad: ['<skipHours><hour>24</hour></skipHours>'], good: ['<skipHours><hour>0</hour></skipHours>'] },
})
