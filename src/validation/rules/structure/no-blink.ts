// Alone judges: no blink.
import { rule } from '../../rule.js'
import type { Survey } from '../../survey.js'

export const noBlink = rule<Survey, { element: string }>({
  id: 'no-blink',
  level: 'error',
  w3c: 'NoBlink',
  basis: {
    name: 'RSS 2.0',
    section: 'blogChannel module',
    url: 'https://www.rssboard.org/rss-specification#extendingRss',
  },
  says: { en: () => 'blink is written without its namespace', tr: () => 'blink ad alanı olmadan yazılmış' },
  why: {
    en: 'RSS has no blink element; the blogChannel module has one.',
    tr: 'RSS’te blink öğesi yoktur; blogChannel modülünde vardır.',
  },
  remedy: {
    en: 'Write blogChannel:blink and declare its namespace, or remove it.',
    tr: 'blogChannel:blink yazıp ad alanını bildirin ya da çıkarın.',
  },
  examples: { bad: ['<blink>https://example.com/</blink>'], good: [] },
  check({ astray }, report) {
    for (const { element, standing } of astray)
      if (standing !== 'known' && element.uri === '' && element.local === 'blink') report(element, { element: 'blink' })
  },
})
