// Alone judges: self doesnt match location.
import { attribute, rule } from '../../../validation/rule.js'
import type { Survey } from '../../../validation/survey.js'
import { resolveIn, selfLinks } from '../self-links.js'

function sameAddress(a: string | undefined, b: string): boolean {
  return a !== undefined && a.replace(/#.*$/, '') === new URL(b).href.replace(/#.*$/, '')
}

export const selfDoesntMatchLocation = rule<Survey, { value: string; url: string }>({
  id: 'self-doesnt-match-location',
  level: 'warning',
  w3c: 'SelfDoesntMatchLocation',
  basis: { name: 'RFC 4287', section: 'rel="self"', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7.2' },
  says: {
    en: ({ url, value }) => `the self link "${value}" is not where this document lives ("${url}")`,
    tr: ({ url, value }) => `self bağlantısı "${value}", belgenin bulunduğu yer değil ("${url}")`,
  },
  why: {
    en: 'Readers subscribe to the self link; if it is another document they follow the wrong one.',
    tr: 'Okuyucular self bağlantısına abone olur; başka bir belgeyse yanlışını izlerler.',
  },
  remedy: {
    en: 'Write the address under which this very document is served.',
    tr: 'Bu belgenin sunulduğu adresi yazın.',
  },
  examples: { bad: [], good: [] },
  check(survey, report, { url }) {
    if (!url) return
    const links = selfLinks(survey)
    if (links.some(({ link, href }) => sameAddress(resolveIn(link, href, url), url))) return
    for (const { link, href } of links.slice(0, 1))
      report(attribute(link, 'href'), { value: href, url }, { way: 3, value: href })
  },
})
