// Alone knows how a kind of text that a vocabulary row asks for becomes a rule about every text of that kind.
import type { Element } from '../../model/tree.js'
import { escapeText } from '../escape.js'
import type { At, Rule } from '../rule.js'
import type { Judged, Value } from '../survey.js'

export interface ValueData {
  /** `link`, or `enclosure url` for an attribute. */
  readonly what: string
  readonly value: string
  /** What the verdict adds: an offending character, the allowed words. */
  readonly [extra: string]: unknown
}

/** The judging is done by the kind (values/); this gives the finding its words and its fix. */
export function valueRule(words: Omit<Rule<Judged, ValueData>, 'check'>): Rule<Judged, ValueData> {
  return {
    ...words,
    check(document, report) {
      for (const { value, verdict } of document.faults(words.id)) {
        const { instead, level } = verdict
        const fix = instead === undefined ? undefined : replacement(value, instead)
        const data = { ...verdict.data, what: whatOf(value.at), value: value.text }
        const mend = fix ? { fix } : instead === undefined ? {} : { instead }
        report(value.at, data, {
          value: value.text,
          ...(value.way && { way: value.way }),
          ...(level && { level }),
          ...mend,
        })
      }
    },
  }
}

export function whatOf(at: At): string {
  switch (at.kind) {
    case 'element':
      return qualified(at)
    case 'attribute-of':
      return `${qualified(at.node)} ${at.name}`
    case 'attribute':
      return `${qualified(at.owner)} ${at.local}`
    case 'missing-in':
      return at.name
    case 'text':
      return qualified(at.parent)
    case 'range':
      return ''
    default:
      return String(at.step ?? '')
  }
}

function qualified({ prefix, local }: Element): string {
  return prefix === '' ? local : `${prefix}:${local}`
}

/** Only text that stands there literally can be replaced; a place is known for it or can be found. */
function replacement(value: Value, instead: string): { start: number; end: number; text: string } | undefined {
  if (!value.literal) return undefined
  const { start, end } = value.literal
  return { start, end, text: value.write ? value.write(instead) : escapeText(instead) }
}
