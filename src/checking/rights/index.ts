// What Law No. 5846 and Law No. 5187 ask of a feed, as far as a document can show it. A list, never a barrel.
import type { Rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'
import { agencyWithoutAgency } from './agency-without-agency.js'
import { columnWithoutReservation } from './column-without-reservation.js'
import { contradictoryRights } from './contradictory-rights.js'
import { firstDateChanged } from './first-date-changed.js'
import { idChanged } from './id-changed.js'
import { incompleteSourceChain } from './incomplete-source-chain.js'
import { mediaWithoutCredit } from './media-without-credit.js'
import { missingFeedNotice } from './missing-feed-notice.js'
import { missingItemNotice } from './missing-item-notice.js'
import { noticeWithoutLaw } from './notice-without-law.js'
import { replyWithoutLink } from './reply-without-link.js'
import { rightsRemoved } from './rights-removed.js'
import { rslForeignContent } from './rsl-foreign-content.js'
import { rslUnknownTerm } from './rsl-unknown-term.js'
import { rslWithoutPayment } from './rsl-without-payment.js'
import { sourceWithoutAuthor } from './source-without-author.js'
import { updatedBeforePublished } from './updated-before-published.js'

export const rightsRules: readonly Rule<AnyDocument>[] = [
  columnWithoutReservation,
  incompleteSourceChain,
  missingFeedNotice,
  missingItemNotice,
  noticeWithoutLaw,
  agencyWithoutAgency,
  mediaWithoutCredit,
  contradictoryRights,
  replyWithoutLink,
  updatedBeforePublished,
  sourceWithoutAuthor,
  rslWithoutPayment,
  rslUnknownTerm,
  rslForeignContent,
  rightsRemoved,
  idChanged,
  firstDateChanged,
]
