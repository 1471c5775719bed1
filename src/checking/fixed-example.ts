// Alone shows what the fix of a rule makes of one of its examples.
import { vocabularies } from '../formats/vocabularies.js'
import { compatible, fixText } from '../validation/fixes.js'
import type { Rule } from '../validation/rule.js'
import { wellKnownPrefixes } from '../validation/survey.js'
import { check } from './check.js'

/** Undefined: the rule has no fix for it, or what has to change stands around the example. */
export function fixedExample({ id, target, examples: { within } }: Rule, example: string): string | undefined {
  const [head, foot] = isWhole(example) ? ['', ''] : around(example, within)
  const text = head + example + foot
  const { diagnostics } = check(text, {
    now: Number.POSITIVE_INFINITY,
    url: 'https://example.com/feed',
    ...(target && { targets: [target] }),
  })
  const inside = diagnostics.flatMap(({ rule, fix }) =>
    rule === id && fix && fix.start >= head.length && fix.end <= text.length - foot.length ? fix : [],
  )
  if (inside.length === 0) return undefined
  const fixed = fixText(text, compatible(inside))
  return fixed.slice(head.length, fixed.length - foot.length)
}

function isWhole(example: string): boolean {
  return /^\s*(?:<\?xml|<!DOCTYPE|<rss|<feed|<html|<opml|<(?:\w+:)?(?:RDF|feed)\b|[[{])/i.test(example)
}

/** As little as the format asks for; prefixes that the example uses mean what they usually mean. */
function around(example: string, within: Rule['examples']['within']): readonly [head: string, foot: string] {
  const declared = [...wellKnownPrefixes(vocabularies())]
    .filter(([prefix]) => example.includes(`${prefix}:`) && !example.includes(`xmlns:${prefix}=`))
    .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
    .join('')
  return within === 'atom'
    ? [`<feed xmlns="http://www.w3.org/2005/Atom"${declared}>`, '</feed>']
    : [`<rss version="2.0"${declared}><channel>`, '</channel></rss>']
}
