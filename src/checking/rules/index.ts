// The rules that look at documents of any format: rights, and what is no feed at all. A list, never a barrel.
import type { Rule } from '../../validation/rule.js'
import type { AnyDocument } from './document.js'

export type { AnyDocument } from './document.js'

export const documentRules: readonly Rule<AnyDocument>[] = []
