// Alone knows how a fact about delivery becomes a rule's finding: it has no place in the document, so it stands before it.
import type { Level } from '../../model/diagnostic.js'
import { type Rule, range, type Setting } from '../../validation/rule.js'
import type { Exchange } from './exchange.js'

interface HttpWords<Data> extends Omit<Rule<Exchange, Data>, 'check' | 'profile' | 'examples'> {
  /** What is wrong; undefined where nothing is. */
  readonly find: (exchange: Exchange, setting: Setting) => Data | undefined
  /** Where this one is softer or harder than the rule. */
  readonly grade?: (data: Data) => Level
  /** The offending text. */
  readonly value?: (data: Data) => string
}

/** No document can be an example: an origin is asked in test/checking/http.test.ts. */
export function httpRule<Data extends object>({ find, grade, value, ...words }: HttpWords<Data>): Rule<Exchange, Data> {
  return {
    ...words,
    profile: 'http',
    examples: { bad: [], good: [] },
    check(exchange, report, setting) {
      const data = find(exchange, setting)
      if (!data) return
      const options = { ...(grade && { level: grade(data) }), ...(value && { value: value(data) }) }
      report(range({ start: 0, end: 0 }), data, options)
    },
  }
}
