// Alone knows how a JSON Feed gives its values to the rules that judge texts.
import type { JsonTree } from '../../model/tree.js'
import { type Judged, judge } from '../../validation/survey.js'
import { valuesOf } from './vocabulary.js'

export function judgedJson(tree: JsonTree, now: number): Judged {
  const values = valuesOf(tree)
  const faults = judge(values, now)
  return { values, faults: rule => faults.get(rule) ?? [] }
}
