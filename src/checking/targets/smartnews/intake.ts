// Alone knows SmartNews as an intake: its name, its specification, and the formats it takes.
import type { Intake } from '../intake.js'

export const SMARTNEWS: Intake = {
  target: 'smartnews',
  name: 'SmartNews',
  basis: {
    name: 'SmartFormat 2.1',
    section: 'Syntax',
    url: 'https://publishers.smartnews.com/hc/en-us/articles/56500436151065',
  },
  formats: /^(?:rss-2\.0|atom-1\.0)$/,
  takes: { en: 'RSS 2.0 or Atom 1.0', tr: 'RSS 2.0 ya da Atom 1.0' },
}
