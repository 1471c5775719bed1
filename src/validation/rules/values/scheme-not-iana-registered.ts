// Alone judges: scheme not iana registered.
import { valueRule } from '../value-rule.js'

export const schemeNotIanaRegistered = valueRule({
  id: 'scheme-not-iana-registered',
  level: 'warning',
  w3c: 'SchemeNotIANARegistered',
  basis: {
    name: 'IANA URI Schemes',
    section: 'registry',
    url: 'https://www.iana.org/assignments/uri-schemes/uri-schemes.xhtml',
  },
  says: {
    en: ({ scheme, what }) => `${what}: the scheme "${scheme}" is not registered`,
    tr: ({ scheme, what }) => `${what}: "${scheme}" şeması kayıtlı değil`,
  },
  why: {
    en: 'RSS asks for a scheme registered with IANA; others mean nothing to most readers.',
    tr: 'RSS, IANA’da kayıtlı bir şema ister; ötekiler okuyucuların çoğu için anlamsızdır.',
  },
  remedy: { en: 'Use a registered scheme such as https.', tr: 'https gibi kayıtlı bir şema kullanın.' },
  examples: {
    bad: ['<item><title>a</title><link>bogus://example.com/</link><guid isPermaLink="false">a</guid></item>'],
    good: ['<item><title>a</title><link>https://example.com/</link><guid isPermaLink="false">a</guid></item>'],
  },
})
