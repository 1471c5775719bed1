// Alone judges: invalid itunes channel type.
import { valueRule } from '../value-rule.js'

export const invalidItunesChannelType = valueRule({
  id: 'invalid-itunes-channel-type',
  level: 'error',
  w3c: 'InvalidItunesChannelType',
  basis: {
    name: 'Apple Podcasts RSS',
    section: 'itunes:type',
    url: 'https://help.apple.com/itc/podcasts_connect/#/itcb54353390',
  },
  says: {
    en: ({ allowed, value, what }) => `${what}: "${value}" is not one of ${allowed}`,
    tr: ({ allowed, value, what }) => `${what}: "${value}" şunlardan biri değil: ${allowed}`,
  },
  why: { en: 'Directories order episodes by it.', tr: 'Dizinler bölümleri buna göre sıralar.' },
  remedy: { en: 'Write episodic or serial.', tr: 'episodic ya da serial yazın.' },
  examples: {
    bad: ['<itunes:type>daily</itunes:type>', '<itunes:type>Serial</itunes:type>'],
    good: ['<itunes:type>serial</itunes:type>'],
  },
})
