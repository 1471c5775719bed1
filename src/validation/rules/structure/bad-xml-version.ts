// Alone judges: bad xml version.
import { range, rule } from '../../rule.js'
import type { Survey } from '../../survey.js'

export const badXmlVersion = rule<Survey, { version: string }>({
  id: 'bad-xml-version',
  level: 'error',
  w3c: 'BadXmlVersion',
  basis: { name: 'XML 1.0', section: '§2.8', url: 'https://www.w3.org/TR/xml/#sec-prolog-dtd' },
  says: {
    en: ({ version }) => `the XML declaration names version ${version}`,
    tr: ({ version }) => `XML bildirimi ${version} sürümünü söylüyor`,
  },
  why: {
    en: 'Feeds are XML 1.0; parsers may refuse any other version.',
    tr: 'Beslemeler XML 1.0’dır; ayrıştırıcılar başka sürümü reddedebilir.',
  },
  remedy: { en: 'Write version="1.0".', tr: 'version="1.0" yazın.' },
  examples: {
    bad: [
      '<?xml version="1.1" encoding="utf-8"?><rss version="2.0"><channel><title>Example</title><link>https://example.com/</link><description>An example</description></channel></rss>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Example</title><link>https://example.com/</link><description>An example</description></channel></rss>',
    ],
  },
  check({ tree: { declaration, text } }, report) {
    if (!declaration?.version || declaration.version === '1.0') return
    const { start, end, version } = declaration
    const at = text.indexOf(version, start)
    const fix = { start: at, end: at + version.length, text: '1.0' }
    report(range({ start, end }), { version }, { fix })
  },
})
