// The rules about extensions and how they meet the core. A list, never a barrel.
import type { Rule } from '../../../validation/rule.js'
import type { Survey } from '../../../validation/survey.js'

export const moduleRules: readonly Rule<Survey>[] = []
