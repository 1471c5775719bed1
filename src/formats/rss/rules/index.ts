// The rules that only this format has. A list, never a barrel.
import type { Rule } from '../../../validation/rule.js'
import type { RssDocument } from '../document.js'

export const rssRules: readonly Rule<RssDocument>[] = []
