// The rules about HTML inside feeds. A list, never a barrel.
import type { Rule } from '../../../validation/rule.js'
import type { Survey } from '../../../validation/survey.js'

export const htmlRules: readonly Rule<Survey>[] = []
