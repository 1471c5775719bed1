// Alone judges: blank line before declaration.
import { sourceRule } from '../source-rule.js'

export const blankLineBeforeDeclaration = sourceRule<object>({
  id: 'blank-line-before-declaration',
  level: 'error',
  w3c: 'WPBlankLine',
  basis: { name: 'XML 1.0', section: '§2.8', url: 'https://www.w3.org/TR/xml/#sec-prolog-dtd' },
  says: { en: () => 'something stands before the XML declaration', tr: () => 'XML bildiriminden önce bir şey var' },
  why: {
    en: 'The declaration must be the very first thing; many parsers stop here.',
    tr: 'Bildirim en başta olmalıdır; pek çok ayrıştırıcı burada durur.',
  },
  remedy: {
    en: 'Remove the blank line or the second byte order mark; in PHP look for text before <?php.',
    tr: 'Boş satırı ya da ikinci BOM’u silin; PHP’de <?php öncesindeki metne bakın.',
  },
  examples: {
    bad: [
      '\n<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Example</title><link>https://example.com/</link><description>An example</description></channel></rss>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Example</title><link>https://example.com/</link><description>An example</description></channel></rss>',
    ],
  },
})
