// The rules that look at documents of any format: rights, and what is no feed at all. A list, never a barrel.
import type { Rule } from '../../validation/rule.js'
import { columnWithoutReservation } from './column-without-reservation.js'
import type { AnyDocument } from './document.js'
import { incompleteSourceChain } from './incomplete-source-chain.js'
import { missingFeedNotice } from './missing-feed-notice.js'
import { missingItemNotice } from './missing-item-notice.js'
import { notAFeed } from './not-a-feed.js'
import { noticeWithoutLaw } from './notice-without-law.js'
import { obsoleteNamespace } from './obsolete-namespace.js'

export const documentRules: readonly Rule<AnyDocument>[] = [
  columnWithoutReservation,
  incompleteSourceChain,
  missingFeedNotice,
  missingItemNotice,
  notAFeed,
  noticeWithoutLaw,
  obsoleteNamespace,
]
