// Alone judges: invalid w3cdtf date.
import { valueRule } from '../value-rule.js'

export const invalidW3cdtfDate = valueRule({
  id: 'invalid-w3cdtf-date',
  level: 'error',
  w3c: 'InvalidW3CDTFDate',
  basis: { name: 'W3C Date and Time Formats', section: 'Formats', url: 'https://www.w3.org/TR/NOTE-datetime' },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is not a W3C date`,
    tr: ({ value, what }) => `${what}: "${value}" bir W3C tarihi değil`,
  },
  why: {
    en: 'Readers that cannot read the date show the item at the wrong place, or never.',
    tr: 'Tarihi okuyamayan okuyucu haberi yanlış yerde gösterir ya da hiç göstermez.',
  },
  remedy: {
    en: 'Write it like 2026-01-02 or 2026-01-02T10:00:00+03:00.',
    tr: '2026-01-02 ya da 2026-01-02T10:00:00+03:00 gibi yazın.',
  },
  examples: {
    bad: [
      '<item><title>a</title><dc:date>02.01.2026</dc:date><guid isPermaLink="false">a</guid></item>',
      '<item><title>a</title><dc:date>Fri, 02 Jan 2026 10:00:00 +0300</dc:date><guid isPermaLink="false">a</guid></item>',
    ],
    good: ['<item><title>a</title><dc:date>2026-01-02</dc:date><guid isPermaLink="false">a</guid></item>'],
  },
})
