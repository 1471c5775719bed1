// Alone knows Flipboard as an intake: its name, its specification, and the formats it takes.
import type { Intake } from '../intake.js'

export const FLIPBOARD: Intake = {
  target: 'flipboard',
  name: 'Flipboard',
  basis: { name: 'Flipboard', section: 'RSS guidelines', url: 'https://about.flipboard.com/rss-guidelines/' },
  formats: /^rss-/,
  takes: { en: 'RSS', tr: 'RSS' },
}
