// Alone knows all rules there are, whoever owns them.

import { bodyRules, htmlRules } from '../formats/html/rules/index.js'
import { judged } from '../formats/index.js'
import { moduleRules } from '../formats/modules/rules/index.js'
import type { Rule } from '../validation/rule.js'
import { sourceRules } from '../validation/rules/source/index.js'
import { structureRules } from '../validation/rules/structure/index.js'
import { valueRules } from '../validation/rules/values/index.js'
import { httpRules } from './http/index.js'
import { newsRules } from './news/index.js'
import { rightsRules } from './rights/index.js'
import { documentRules } from './rules/index.js'
import { targetRules } from './targets/index.js'

export const catalogue: readonly Rule[] = [
  ...sourceRules,
  ...structureRules,
  ...valueRules,
  ...moduleRules,
  ...htmlRules,
  ...bodyRules,
  ...judged.flatMap(({ rules }) => rules),
  ...documentRules,
  ...rightsRules,
  ...newsRules,
  ...targetRules,
  ...httpRules,
].toSorted((a, b) => (a.id < b.id ? -1 : 1)) as readonly Rule[]

const byId = new Map(catalogue.map(rule => [rule.id, rule]))

export function ruleOf(id: string): Rule | undefined {
  return byId.get(id)
}
