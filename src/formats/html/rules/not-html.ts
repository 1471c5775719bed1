// Alone judges: not html.
import { rule } from '../../../validation/rule.js'
import { whatOf } from '../../../validation/rules/value-rule.js'
import { type Body, type Tag, XHTML } from '../bodies.js'
import { placed } from '../report-at.js'
import { HTML_TAGS } from '../tags.js'

/** A div without its own namespace falls into the one around it. */
const ATOM = 'http://www.w3.org/2005/Atom'

function isUnknown({ name, element }: Tag): boolean {
  if (name.startsWith('?') || name.startsWith('!')) return false
  if (element) return (element.uri === XHTML && !HTML_TAGS.has(name)) || (element.uri === ATOM && HTML_TAGS.has(name))
  // A hyphen makes a custom element, a colon comes from office programs; SVG and MathML have names of their own.
  return !HTML_TAGS.has(name) && !name.includes('-') && !name.includes(':') && !FOREIGN.has(name)
}

const FOREIGN = new Set(
  `circle clippath defs desc ellipse fegaussianblur filter foreignobject g image line lineargradient marker mask metadata path pattern
  polygon polyline radialgradient rect stop switch symbol text textpath tspan use mfrac mi mn mo mover mrow ms mspace msqrt mstyle msub
  msubsup msup mtable mtd mtext mtr munder munderover semantics annotation`.split(/\s+/),
)

/** A tag that never ends, or a reference to a control character. */
function brokenAt(text: string): { readonly at: number; readonly text: string } | undefined {
  const found = /<\/?[a-zA-Z][^<>]*$|&#(?:x0*[89][0-9a-f]|0*1(?:2[89]|[345]\d));/i.exec(text)
  return found ? { at: found.index, text: found[0].trim().slice(0, 60) } : undefined
}

export const notHtml = rule<readonly Body[], { element: string; problem: string }>({
  id: 'not-html',
  level: 'warning',
  w3c: 'NotHtml',
  basis: {
    name: 'HTML Living Standard',
    section: 'parsing',
    url: 'https://html.spec.whatwg.org/multipage/parsing.html',
  },
  says: {
    en: ({ element, problem }) => `${element} is not HTML: ${problem}`,
    tr: ({ element, problem }) => `${element} HTML değil: ${problem}`,
  },
  why: {
    en: 'Readers show what they cannot parse as text, or lose it.',
    tr: 'Okuyucular çözemedikleri parçayı metin olarak gösterir ya da yitirir.',
  },
  remedy: { en: 'Correct the markup.', tr: 'İşaretlemeyi düzeltin.' },
  examples: {
    bad: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><description>a &lt;bogus>b&lt;/bogus></description></item>',
    ],
    good: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><description>a &lt;b>b&lt;/b></description></item>',
    ],
  },
  check(bodies, report) {
    for (const body of bodies) {
      const { holder, tags, kind, text } = body
      const what = whatOf(holder)
      for (const tag of tags) {
        if (isUnknown(tag))
          report(
            holder,
            { element: what, problem: `<${tag.name}>` },
            { ...placed(tag), value: tag.name, w3c: { value: tag.name } },
          )
      }
      const broken = kind === 'html' ? brokenAt(text) : undefined
      if (!broken) continue
      const place = body.place(broken.at, broken.at + 1)
      report(holder, { element: what, problem: broken.text }, { ...(place && { place }), value: broken.text })
    }
  },
})
