// Alone judges: email format.
import { valueRule } from '../value-rule.js'

export const emailFormat = valueRule({
  id: 'email-format',
  level: 'warning',
  w3c: 'EmailFormat',
  basis: {
    name: 'RSS Best Practices Profile',
    section: 'E-mail addresses',
    url: 'https://www.rssboard.org/rss-profile#data-types-email',
  },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is not written as address (Name)`,
    tr: ({ value, what }) => `${what}: "${value}" adres (Ad Soyad) biçiminde değil`,
  },
  why: {
    en: 'Readers expect the name in round brackets after the address.',
    tr: 'Okuyucular adı, adresten sonra yuvarlak ayraç içinde bekler.',
  },
  remedy: { en: 'Write "address (Name)".', tr: '"adres (Ad Soyad)" yazın.' },
  examples: {
    bad: [
      '<item><title>a</title><author>Ayşe Yılmaz &lt;ayse@example.com&gt;</author><guid isPermaLink="false">a</guid></item>',
    ],
    good: [
      '<item><title>a</title><author>ayse@example.com (Ayşe Yılmaz)</author><guid isPermaLink="false">a</guid></item>',
    ],
  },
})
