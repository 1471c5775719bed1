// Alone judges: missing namespace.
import { sourceRule } from '../source-rule.js'

export const missingNamespace = sourceRule<{ prefix?: string; detail?: string }>({
  id: 'missing-namespace',
  level: 'error',
  w3c: 'MissingNamespace',
  basis: { name: 'Namespaces in XML 1.0', section: '§3', url: 'https://www.w3.org/TR/xml-names/#ns-decl' },
  says: {
    en: ({ prefix, detail }) =>
      prefix ? `the prefix ${prefix} is used, but no namespace is declared for it` : String(detail),
    tr: ({ prefix, detail }) => (prefix ? `${prefix} öneki kullanılıyor ama ad alanı bildirilmemiş` : String(detail)),
  },
  why: {
    en: 'A document that is not well-formed may be refused as a whole by every reader.',
    tr: 'İyi biçimli olmayan bir belgeyi her okuyucu bütünüyle reddedebilir.',
  },
  remedy: { en: 'Declare it on the root element with xmlns.', tr: 'Kök öğede xmlns ile bildirin.' },
  examples: {
    bad: ['<item><title>a</title><dcterms:modified>2026</dcterms:modified><guid isPermaLink="false">a</guid></item>'],
    good: [
      '<rss version="2.0"><channel><title>Example</title><link>https://example.com/</link><description>An example</description></channel></rss>',
    ],
  },
})
