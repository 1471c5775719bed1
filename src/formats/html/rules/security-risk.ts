// Alone judges: security risk.
import { rule } from '../../../validation/rule.js'
import { whatOf } from '../../../validation/rules/value-rule.js'
import type { Body, Tag } from '../bodies.js'
import { placed } from '../report-at.js'
import { HTML_TAGS, SAFE_MATHML, SAFE_SVG, SAFE_TAGS } from '../tags.js'

const SVG = 'http://www.w3.org/2000/svg'
const MATHML = 'http://www.w3.org/1998/Math/MathML'

function isRisky({ name, element }: Tag): boolean {
  if (element?.uri === SVG) return !SAFE_SVG.has(name)
  if (element?.uri === MATHML) return !SAFE_MATHML.has(name)
  if (name.startsWith('?')) return !/^\?xml\b/.test(name)
  // What HTML does not know at all is told by `not-html`.
  return HTML_TAGS.has(name) && !SAFE_TAGS.has(name) && name !== 'svg' && name !== 'math'
}

export const securityRisk = rule<readonly Body[], { element: string; tag: string }>({
  id: 'security-risk',
  level: 'warning',
  w3c: 'SecurityRisk',
  basis: {
    name: 'HTML Living Standard',
    section: 'security of embedded content',
    url: 'https://html.spec.whatwg.org/multipage/iframe-embed-object.html',
  },
  says: {
    en: ({ element, tag }) => `${element} holds <${tag}>, which readers remove for safety`,
    tr: ({ element, tag }) => `${element} içinde, okuyucuların güvenlik için çıkardığı <${tag}> var`,
  },
  why: {
    en: 'Scripts and embedded objects of a feed would run with the rights of the reader.',
    tr: 'Beslemedeki betikler ve gömülü nesneler okuyucunun yetkileriyle çalışırdı.',
  },
  remedy: { en: 'Remove it; link to the page that has it.', tr: 'Çıkarın; bunun bulunduğu sayfaya bağlantı verin.' },
  examples: {
    bad: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><description>&lt;script>a&lt;/script></description></item>',
    ],
    good: ['<item><title>a</title><guid isPermaLink="false">a</guid><description>&lt;p>a&lt;/p></description></item>'],
  },
  check(bodies, report) {
    for (const { holder, tags } of bodies) {
      for (const tag of tags) if (isRisky(tag)) report(holder, { element: whatOf(holder), tag: tag.name }, placed(tag))
    }
  },
})
