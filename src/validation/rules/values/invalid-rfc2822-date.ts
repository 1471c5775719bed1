// Alone judges: invalid rfc2822 date.
import { valueRule } from '../value-rule.js'

export const invalidRfc2822Date = valueRule({
  id: 'invalid-rfc2822-date',
  level: 'error',
  w3c: 'InvalidRFC2822Date',
  basis: { name: 'RFC 822', section: '§5', url: 'https://www.rfc-editor.org/rfc/rfc822#section-5' },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is not an RFC 822 date`,
    tr: ({ value, what }) => `${what}: "${value}" bir RFC 822 tarihi değil`,
  },
  why: {
    en: 'Readers that cannot read the date show the item at the wrong place, or never.',
    tr: 'Tarihi okuyamayan okuyucu haberi yanlış yerde gösterir ya da hiç göstermez.',
  },
  remedy: {
    en: 'Write it like "Sat, 07 Sep 2002 00:00:01 GMT": English names, four-digit year, zone.',
    tr: '"Sat, 07 Sep 2002 00:00:01 GMT" gibi yazın: İngilizce adlar, dört haneli yıl, saat dilimi.',
  },
  examples: {
    bad: [
      '<item><title>a</title><pubDate>2026-01-02</pubDate><guid isPermaLink="false">a</guid></item>',
      '<item><title>a</title><pubDate>Cum, 02 Oca 2026 10:00:00 GMT</pubDate><guid isPermaLink="false">a</guid></item>',
    ],
    good: [
      '<item><title>a</title><pubDate>Fri, 02 Jan 2026 10:00:00 GMT</pubDate><guid isPermaLink="false">a</guid></item>',
    ],
  },
})
