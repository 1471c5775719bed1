// The rules that speak about the text of one value, whatever the vocabulary. A list, never a barrel.
import type { Rule } from '../../rule.js'
import type { Judged } from '../../survey.js'
import { coordComma } from './coord-comma.js'
import { emailFormat } from './email-format.js'
import { implausibleDate } from './implausible-date.js'
import { incorrectDayOfWeek } from './incorrect-day-of-week.js'
import { invalidAccessRestrictionRel } from './invalid-access-restriction-rel.js'
import { invalidAddrSpec } from './invalid-addr-spec.js'
import { invalidBooleanAttribute } from './invalid-boolean-attribute.js'
import { invalidCommaSeparatedIntegers } from './invalid-comma-separated-integers.js'
import { invalidContact } from './invalid-contact.js'
import { invalidCoord } from './invalid-coord.js'
import { invalidCoordList } from './invalid-coord-list.js'
import { invalidDay } from './invalid-day.js'
import { invalidDuration } from './invalid-duration.js'
import { invalidExpansionState } from './invalid-expansion-state.js'
import { invalidFloat } from './invalid-float.js'
import { invalidFormComponentName } from './invalid-form-component-name.js'
import { invalidFullLink } from './invalid-full-link.js'
import { invalidHeight } from './invalid-height.js'
import { invalidHour } from './invalid-hour.js'
import { invalidInteger } from './invalid-integer.js'
import { invalidIntegerAttribute } from './invalid-integer-attribute.js'
import { invalidIri } from './invalid-iri.js'
import { invalidIso8601DateTime } from './invalid-iso8601-date-time.js'
import { invalidItunesCategory } from './invalid-itunes-category.js'
import { invalidItunesChannelType } from './invalid-itunes-channel-type.js'
import { invalidItunesEpisodeType } from './invalid-itunes-episode-type.js'
import { invalidKeywords } from './invalid-keywords.js'
import { invalidLanguage } from './invalid-language.js'
import { invalidLatitude } from './invalid-latitude.js'
import { invalidLink } from './invalid-link.js'
import { invalidLongitude } from './invalid-longitude.js'
import { invalidMediaExpression } from './invalid-media-expression.js'
import { invalidMediaMedium } from './invalid-media-medium.js'
import { invalidMediaRestrictionRel } from './invalid-media-restriction-rel.js'
import { invalidMediaRestrictionType } from './invalid-media-restriction-type.js'
import { invalidMediaTextType } from './invalid-media-text-type.js'
import { invalidMetaContent } from './invalid-meta-content.js'
import { invalidMetaName } from './invalid-meta-name.js'
import { invalidMimeAttribute } from './invalid-mime-attribute.js'
import { invalidMimeType } from './invalid-mime-type.js'
import { invalidNonNegativeInteger } from './invalid-non-negative-integer.js'
import { invalidNptTime } from './invalid-npt-time.js'
import { invalidOpmlVersion } from './invalid-opml-version.js'
import { invalidPositiveInteger } from './invalid-positive-integer.js'
import { invalidRfc2822Date } from './invalid-rfc2822-date.js'
import { invalidRfc3339Date } from './invalid-rfc3339-date.js'
import { invalidTag } from './invalid-tag.js'
import { invalidTrueFalse } from './invalid-true-false.js'
import { invalidUpdatePeriod } from './invalid-update-period.js'
import { invalidUriAttribute } from './invalid-uri-attribute.js'
import { invalidUriChar } from './invalid-uri-char.js'
import { invalidUrlAttribute } from './invalid-url-attribute.js'
import { invalidUrn } from './invalid-urn.js'
import { invalidUuid } from './invalid-uuid.js'
import { invalidW3cdtfDate } from './invalid-w3cdtf-date.js'
import { invalidWidth } from './invalid-width.js'
import { invalidYesNo } from './invalid-yes-no.js'
import { missingRealName } from './missing-real-name.js'
import { obsoleteItunesCategory } from './obsolete-itunes-category.js'
import { problematicalRfc822Date } from './problematical-rfc822-date.js'
import { schemeNotIanaRegistered } from './scheme-not-iana-registered.js'
import { unlistedValue } from './unlisted-value.js'
import { uriNotIri } from './uri-not-iri.js'
import { useZeroForMidnight } from './use-zero-for-midnight.js'
import { useZeroForUnknown } from './use-zero-for-unknown.js'

export const valueRules: readonly Rule<Judged>[] = [
  emailFormat,
  implausibleDate,
  incorrectDayOfWeek,
  invalidAddrSpec,
  invalidBooleanAttribute,
  invalidContact,
  invalidDay,
  invalidDuration,
  invalidFloat,
  invalidFormComponentName,
  invalidFullLink,
  invalidHeight,
  invalidHour,
  invalidInteger,
  invalidIntegerAttribute,
  invalidIri,
  invalidItunesChannelType,
  invalidItunesEpisodeType,
  invalidLanguage,
  invalidLatitude,
  invalidLink,
  invalidLongitude,
  invalidMediaExpression,
  invalidMediaMedium,
  invalidMediaRestrictionRel,
  invalidMediaRestrictionType,
  invalidMediaTextType,
  invalidMimeAttribute,
  invalidMimeType,
  invalidNonNegativeInteger,
  invalidNptTime,
  invalidPositiveInteger,
  invalidRfc2822Date,
  invalidRfc3339Date,
  invalidTag,
  invalidTrueFalse,
  invalidUpdatePeriod,
  invalidUriAttribute,
  invalidUriChar,
  invalidUrlAttribute,
  invalidUrn,
  invalidUuid,
  invalidW3cdtfDate,
  invalidWidth,
  invalidYesNo,
  missingRealName,
  problematicalRfc822Date,
  schemeNotIanaRegistered,
  uriNotIri,
  useZeroForMidnight,
  useZeroForUnknown,
  invalidOpmlVersion,
  invalidExpansionState,
  invalidAccessRestrictionRel,
  invalidMetaName,
  invalidMetaContent,
  invalidCoord,
  invalidCoordList,
  coordComma,
  invalidIso8601DateTime,
  invalidItunesCategory,
  obsoleteItunesCategory,
  invalidKeywords,
  invalidCommaSeparatedIntegers,
  unlistedValue,
]
