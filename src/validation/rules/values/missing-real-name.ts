// Alone judges: missing real name.
import { valueRule } from '../value-rule.js'

export const missingRealName = valueRule({
  id: 'missing-real-name',
  level: 'warning',
  w3c: 'MissingRealName',
  basis: {
    name: 'RSS Best Practices Profile',
    section: 'E-mail addresses',
    url: 'https://www.rssboard.org/rss-profile#data-types-email',
  },
  says: {
    en: ({ value, what }) => `${what}: "${value}" has no name in brackets`,
    tr: ({ value, what }) => `${what}: "${value}" ayraç içinde bir ad taşımıyor`,
  },
  why: { en: 'Without it readers show the bare address.', tr: 'Ad olmayınca okuyucular çıplak adresi gösterir.' },
  remedy: { en: 'Write "address (Name)".', tr: '"adres (Ad Soyad)" yazın.' },
  examples: {
    bad: ['<item><title>a</title><author>ayse@example.com</author><guid isPermaLink="false">a</guid></item>'],
    good: [
      '<item><title>a</title><author>ayse@example.com (Ayşe Yılmaz)</author><guid isPermaLink="false">a</guid></item>',
    ],
  },
})
