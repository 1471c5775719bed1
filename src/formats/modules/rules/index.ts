// The rules about extensions and how they meet the core. A list, never a barrel.
import type { Rule } from '../../../validation/rule.js'
import type { Survey } from '../../../validation/survey.js'
import { archiveIncomplete } from './archive-incomplete.js'
import { commentRss } from './comment-rss.js'
import { currentNotSelfInCompleteFeed } from './current-not-self-in-complete-feed.js'
import { deprecatedMediaAdult } from './deprecated-media-adult.js'
import { feedHistoryRelInEntry } from './feed-history-rel-in-entry.js'
import { feedRelInCompleteFeed } from './feed-rel-in-complete-feed.js'
import { invalidCountryCode } from './invalid-country-code.js'
import { invalidCreditRole } from './invalid-credit-role.js'
import { invalidMediaHash } from './invalid-media-hash.js'
import { invalidMediaRating } from './invalid-media-rating.js'
import { invalidMediaRestriction } from './invalid-media-restriction.js'
import { linkPastEnd } from './link-past-end.js'
import { mediaGroupWithoutAlternatives } from './media-group-without-alternatives.js'
import { mediaTextIsHtml } from './media-text-is-html.js'
import { misplacedXhtmlContent } from './misplaced-xhtml-content.js'
import { missingCurrentInArchive } from './missing-current-in-archive.js'
import { missingItunesElement } from './missing-itunes-element.js'
import { missingItunesEmail } from './missing-itunes-email.js'
import { missingMediaAddress } from './missing-media-address.js'
import { noThrWhen } from './no-thr-when.js'
import { notUtf8 } from './not-utf8.js'
import { relativeSelf } from './relative-self.js'
import { sameDocumentReference } from './same-document-reference.js'
import { selfDoesntMatchLocation } from './self-doesnt-match-location.js'
import { unsupportedItunesFormat } from './unsupported-itunes-format.js'

export const moduleRules: readonly Rule<Survey>[] = [
  archiveIncomplete,
  commentRss,
  currentNotSelfInCompleteFeed,
  deprecatedMediaAdult,
  feedHistoryRelInEntry,
  feedRelInCompleteFeed,
  invalidCreditRole,
  invalidMediaHash,
  invalidMediaRating,
  invalidMediaRestriction,
  linkPastEnd,
  mediaGroupWithoutAlternatives,
  mediaTextIsHtml,
  misplacedXhtmlContent,
  missingCurrentInArchive,
  missingMediaAddress,
  relativeSelf,
  selfDoesntMatchLocation,
  sameDocumentReference,
  noThrWhen,
  missingItunesElement,
  missingItunesEmail,
  unsupportedItunesFormat,
  notUtf8,
  invalidCountryCode,
]
