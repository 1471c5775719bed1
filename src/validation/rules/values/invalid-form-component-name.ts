// Alone judges: invalid form component name.
import { valueRule } from '../value-rule.js'

export const invalidFormComponentName = valueRule({
  id: 'invalid-form-component-name',
  level: 'error',
  w3c: 'InvalidFormComponentName',
  basis: {
    name: 'RSS 2.0',
    section: '<textInput>',
    url: 'https://www.rssboard.org/rss-specification#lttextinputgtSubelementOfLtchannelgt',
  },
  says: {
    en: ({ value, what }) => `${what}: "${value}" cannot be the name of a form field`,
    tr: ({ value, what }) => `${what}: "${value}" bir form alanının adı olamaz`,
  },
  why: { en: 'A CGI script finds the text by this name.', tr: 'CGI betiği metni bu adla bulur.' },
  remedy: {
    en: 'Begin with a letter; use letters, digits, hyphen, underscore, colon and dot.',
    tr: 'Harfle başlayın; harf, rakam, kısa çizgi, alt çizgi, iki nokta ve nokta kullanın.',
  },
  examples: {
    bad: [
      '<textInput><title>a</title><description>a</description><name>what?</name><link>https://example.com/</link></textInput>',
    ],
    good: [],
  },
})
