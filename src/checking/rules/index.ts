// The rules that look at documents of any format. A list, never a barrel.
import type { Rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'
import { notAFeed } from './not-a-feed.js'
import { obsoleteNamespace } from './obsolete-namespace.js'

export const documentRules: readonly Rule<AnyDocument>[] = [notAFeed, obsoleteNamespace]
