// Alone judges: invalid rfc3339 date.
import { valueRule } from '../value-rule.js'

export const invalidRfc3339Date = valueRule({
  id: 'invalid-rfc3339-date',
  level: 'error',
  w3c: 'InvalidRFC3339Date',
  basis: {
    name: 'RFC 3339',
    section: '§5.6; RFC 4287 §3.3',
    url: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is not an RFC 3339 timestamp`,
    tr: ({ value, what }) => `${what}: "${value}" bir RFC 3339 zamanı değil`,
  },
  why: {
    en: 'Readers that cannot read the date show the item at the wrong place, or never.',
    tr: 'Tarihi okuyamayan okuyucu haberi yanlış yerde gösterir ya da hiç göstermez.',
  },
  remedy: {
    en: 'Write it like 2026-01-02T10:00:00+03:00: date, T, time with seconds, zone.',
    tr: '2026-01-02T10:00:00+03:00 gibi yazın: tarih, T, saniyeli saat, dilim.',
  },
  examples: {
    bad: [
      '<entry><title>a</title><id>urn:x-a:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><published>2003-12-13</published></entry>',
      '<entry><title>a</title><id>urn:x-a:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><published>2003-12-13 18:30:02+0300</published></entry>',
    ],
    good: [
      '<entry><title>a</title><id>urn:x-a:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><published>2003-12-13T18:30:02Z</published></entry>',
    ],
    within: 'atom',
  },
})
