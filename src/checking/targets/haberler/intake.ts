// Alone knows Haberler.com as an intake: its name, its specification, and the formats it takes.
import type { Intake } from '../intake.js'

export const HABERLER: Intake = {
  target: 'haberler',
  name: 'Haberler.com',
  basis: {
    name: 'RSS 2.0',
    section: 'Elements of <item>',
    url: 'https://www.rssboard.org/rss-specification#hrelementsOfLtitemgt',
  },
  formats: /^rss-2\.0$/,
  takes: { en: 'RSS 2.0', tr: 'RSS 2.0' },
}
