// Alone judges: bare ampersand.
import { sourceRule } from '../source-rule.js'

export const bareAmpersand = sourceRule<object>({
  id: 'bare-ampersand',
  level: 'error',
  w3c: 'SAXError',
  basis: { name: 'XML 1.0', section: '§2.4', url: 'https://www.w3.org/TR/xml/#syntax' },
  says: { en: () => 'an ampersand stands alone', tr: () => 'tek başına bir & işareti var' },
  why: {
    en: 'In XML & begins a reference; alone it makes the document unreadable.',
    tr: 'XML’de & bir başvuru başlatır; tek başına belgeyi okunmaz kılar.',
  },
  remedy: { en: 'Write &amp;.', tr: '&amp; yazın.' },
  examples: {
    bad: ['<item><title>a & b</title><guid isPermaLink="false">a</guid></item>'],
    good: ['<item><title>a &amp; b</title><guid isPermaLink="false">a</guid></item>'],
  },
})
