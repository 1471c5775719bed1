// Alone judges: dangerous style attr.
import { rule } from '../../../validation/rule.js'
import { whatOf } from '../../../validation/rules/value-rule.js'
import type { Body } from '../bodies.js'
import { dangerousDeclaration } from '../css.js'
import { placed } from '../report-at.js'

export const dangerousStyleAttr = rule<readonly Body[], { element: string; declaration: string }>({
  id: 'dangerous-style-attr',
  level: 'warning',
  w3c: 'DangerousStyleAttr',
  basis: {
    name: 'HTML Living Standard',
    section: 'the style attribute',
    url: 'https://html.spec.whatwg.org/multipage/dom.html#the-style-attribute',
  },
  says: {
    en: ({ declaration, element }) => `${element} holds the style "${declaration}", which readers remove`,
    tr: ({ declaration, element }) => `${element} içinde, okuyucuların çıkardığı "${declaration}" stili var`,
  },
  why: {
    en: 'A style that loads something or leaves its place can cover the reader itself.',
    tr: 'Bir şey yükleyen ya da yerinden taşan stil, okuyucunun kendisini örtebilir.',
  },
  remedy: { en: 'Remove the declaration.', tr: 'Bildirimi çıkarın.' },
  examples: {
    bad: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><description>&lt;p style="position:absolute">a&lt;/p></description></item>',
    ],
    good: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><description>&lt;p style="color:red">a&lt;/p></description></item>',
    ],
  },
  check(bodies, report) {
    for (const { holder, tags } of bodies) {
      for (const tag of tags) {
        const style = tag.attributes.find(([name]) => name.toLowerCase() === 'style')?.[1]
        const declaration = style && dangerousDeclaration(style)
        if (declaration)
          report(
            holder,
            { element: whatOf(holder), declaration },
            { ...placed(tag), value: style, w3c: { attr: 'style' } },
          )
      }
    }
  },
})
