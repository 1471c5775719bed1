// Alone knows MSN as an intake: its name, its specification, and the formats it takes.
import type { Intake } from '../intake.js'

export const MSN: Intake = {
  target: 'msn',
  name: 'MSN',
  basis: {
    name: 'MSN Partner Hub',
    section: 'Feed content specifications',
    url: 'https://support.microsoft.com/en-us/msn/partner-hub/feed-content-specifications-in-msn-partner-hub',
  },
  formats: /^(?:rss-2\.0|atom-1\.0)$/,
  takes: { en: 'RSS 2.0 or Atom 1.0', tr: 'RSS 2.0 ya da Atom 1.0' },
}
