// Alone judges: security risk attr.
import { rule } from '../../../validation/rule.js'
import { whatOf } from '../../../validation/rules/value-rule.js'
import { isKnownAttribute } from '../attributes.js'
import type { Body, Tag } from '../bodies.js'
import { placed } from '../report-at.js'
import { HTML_TAGS } from '../tags.js'

/** An address that is a program, with the blanks and controls that browsers ignore. */
const SCRIPT = /^[\s\u0000-\u001f]*(?:j\s*a\s*v\s*a|v\s*b)\s*s\s*c\s*r\s*i\s*p\s*t\s*:/i

function isRisky({ name: tag, element }: Tag, name: string, value: string): boolean {
  if (/^on[a-z]+$/i.test(name) || SCRIPT.test(value)) return true
  // Of an element that nobody knows, the element is told.
  return HTML_TAGS.has(tag.toLowerCase()) || element?.uri !== undefined ? !isKnownAttribute(name, element?.uri) : false
}

export const securityRiskAttr = rule<readonly Body[], { element: string; attr: string }>({
  id: 'security-risk-attr',
  level: 'warning',
  w3c: 'SecurityRiskAttr',
  basis: {
    name: 'HTML Living Standard',
    section: 'event handlers',
    url: 'https://html.spec.whatwg.org/multipage/webappapis.html#event-handler-attributes',
  },
  says: {
    en: ({ attr, element }) => `${element} holds ${attr}="…", which readers remove for safety`,
    tr: ({ attr, element }) => `${element} içinde, okuyucuların güvenlik için çıkardığı ${attr}="…" var`,
  },
  why: {
    en: 'Event handlers of a feed would run with the rights of the reader.',
    tr: 'Beslemedeki olay işleyicileri okuyucunun yetkileriyle çalışırdı.',
  },
  remedy: { en: 'Remove the attribute.', tr: 'Özniteliği çıkarın.' },
  examples: {
    bad: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><description>&lt;a onclick="b()">a&lt;/a></description></item>',
    ],
    good: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><description>&lt;a href="https://example.com/">a&lt;/a></description></item>',
    ],
  },
  check(bodies, report) {
    for (const { holder, tags } of bodies) {
      for (const tag of tags) {
        for (const [name, value] of tag.attributes) {
          if (!isRisky(tag, name, value)) continue
          report(holder, { element: whatOf(holder), attr: name }, { ...placed(tag), w3c: { attr: name } })
        }
      }
    }
  },
})
