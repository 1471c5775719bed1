// The rules that only this format has. A list, never a barrel.
import type { Rule } from '../../../validation/rule.js'
import type { AtomDocument } from '../document.js'

export const atomRules: readonly Rule<AtomDocument>[] = []
