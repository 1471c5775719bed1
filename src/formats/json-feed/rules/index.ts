// The rules that only this format has. A list, never a barrel.
import type { Rule } from '../../../validation/rule.js'
import type { JsonFeedDocument } from '../document.js'

export const jsonFeedRules: readonly Rule<JsonFeedDocument>[] = []
