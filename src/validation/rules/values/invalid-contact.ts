// Alone judges: invalid contact.
import { valueRule } from '../value-rule.js'

export const invalidContact = valueRule({
  id: 'invalid-contact',
  level: 'error',
  w3c: 'InvalidContact',
  basis: {
    name: 'RSS 2.0',
    section: '<author>',
    url: 'https://www.rssboard.org/rss-specification#ltauthorgtSubelementOfLtitemgt',
  },
  says: {
    en: ({ value, what }) => `${what}: "${value}" holds no e-mail address`,
    tr: ({ value, what }) => `${what}: "${value}" içinde e-posta adresi yok`,
  },
  why: { en: 'RSS writes people as e-mail addresses.', tr: 'RSS kişileri e-posta adresiyle yazar.' },
  remedy: {
    en: 'Write "address (Name)", or use dc:creator for a name without address.',
    tr: '"adres (Ad Soyad)" yazın; adres yoksa ad için dc:creator kullanın.',
  },
  examples: {
    bad: ['<item><title>a</title><author>Ayşe Yılmaz</author><guid isPermaLink="false">a</guid></item>'],
    good: [
      '<item><title>a</title><author>ayse@example.com (Ayşe Yılmaz)</author><guid isPermaLink="false">a</guid></item>',
      '<item><title>a</title><dc:creator>Ayşe Yılmaz</dc:creator><guid isPermaLink="false">a</guid></item>',
    ],
  },
})
