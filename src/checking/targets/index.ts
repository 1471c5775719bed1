// Those who take feeds in, each with what it asks for. A list, never a barrel; adding one = its folder and a line here.
import type { Rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'
import { flipboardRules } from './flipboard/index.js'
import { haberlerRules } from './haberler/index.js'
import { msnRules } from './msn/index.js'
import { smartnewsRules } from './smartnews/index.js'

export const targetRules: readonly Rule<AnyDocument>[] = [
  ...flipboardRules,
  ...haberlerRules,
  ...msnRules,
  ...smartnewsRules,
]
