// The rules that only this format has. A list, never a barrel.
import type { Rule } from '../../../validation/rule.js'
import { agencyDialect } from '../../agency/rules/agency-dialect.js'
import { fileNotReady } from '../../agency/rules/file-not-ready.js'
import type { RssDocument } from '../document.js'
import { avoidTextInput } from './avoid-text-input.js'
import { duplicateDescriptionSemantics } from './duplicate-description-semantics.js'
import { duplicateEnclosure } from './duplicate-enclosure.js'
import { duplicateItemSemantics } from './duplicate-item-semantics.js'
import { duplicateSemantics } from './duplicate-semantics.js'
import { duplicateValue } from './duplicate-value.js'
import { eightDaysAWeek } from './eight-days-a-week.js'
import { elementOfLaterVersion } from './element-of-later-version.js'
import { imageLinkDoesntMatch } from './image-link-doesnt-match.js'
import { imageTitleDoesntMatch } from './image-title-doesnt-match.js'
import { imageUrlFormat } from './image-url-format.js'
import { invalidHttpGuid } from './invalid-http-guid.js'
import { invalidPermalink } from './invalid-permalink.js'
import { invalidRssVersion } from './invalid-rss-version.js'
import { itemMustContainTitleOrDescription } from './item-must-contain-title-or-description.js'
import { misplacedItem } from './misplaced-item.js'
import { missingAtomSelfLink } from './missing-atom-self-link.js'
import { missingDcLanguage } from './missing-dc-language.js'
import { missingGuid } from './missing-guid.js'
import { missingLanguage } from './missing-language.js'
import { needDescriptionBeforeContent } from './need-description-before-content.js'
import { notEnoughHoursInTheDay } from './not-enough-hours-in-the-day.js'
import { notSufficientlyUnique } from './not-sufficiently-unique.js'
import { slashDate } from './slash-date.js'

export const rssRules: readonly Rule<RssDocument>[] = [
  avoidTextInput,
  duplicateDescriptionSemantics,
  duplicateEnclosure,
  duplicateItemSemantics,
  duplicateSemantics,
  duplicateValue,
  eightDaysAWeek,
  imageLinkDoesntMatch,
  imageTitleDoesntMatch,
  imageUrlFormat,
  invalidHttpGuid,
  invalidPermalink,
  invalidRssVersion,
  itemMustContainTitleOrDescription,
  misplacedItem,
  missingAtomSelfLink,
  missingDcLanguage,
  missingGuid,
  needDescriptionBeforeContent,
  notEnoughHoursInTheDay,
  notSufficientlyUnique,
  slashDate,
  elementOfLaterVersion,
  missingLanguage,
  agencyDialect,
  fileNotReady,
]
