// Alone judges: html page.
import { sourceRule } from '../source-rule.js'

export const htmlPage = sourceRule<object>({
  id: 'html-page',
  level: 'error',
  w3c: 'UndefinedElement',
  basis: { name: 'RSS 2.0', section: 'formats', url: 'https://www.rssboard.org/rss-specification#whatIsRss' },
  says: { en: () => 'this is a web page, not a feed', tr: () => 'bu bir besleme değil, bir web sayfası' },
  why: {
    en: 'Readers that are sent here find nothing to subscribe to.',
    tr: 'Buraya yönlendirilen okuyucular abone olacak bir şey bulamaz.',
  },
  remedy: {
    en: 'Give the address of the feed; pages name it in link rel="alternate".',
    tr: 'Beslemenin adresini verin; sayfalar onu link rel="alternate" ile gösterir.',
  },
  examples: { bad: ['<html><body><p>a<br></body></html>'], good: [] },
})
