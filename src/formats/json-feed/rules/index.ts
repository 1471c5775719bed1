// The rules that only this format has. A list, never a barrel.
import type { Rule } from '../../../validation/rule.js'
import type { JsonFeedDocument } from '../document.js'
import { authorWithoutAnything } from './author-without-anything.js'
import { blankMember } from './blank-member.js'
import { deprecatedMember } from './deprecated-member.js'
import { duplicateItemId } from './duplicate-item-id.js'
import { duplicateMember } from './duplicate-member.js'
import { extensionNotObject } from './extension-not-object.js'
import { feedUrlDoesntMatchLocation } from './feed-url-doesnt-match-location.js'
import { htmlInPlainText } from './html-in-plain-text.js'
import { inexactNumber } from './inexact-number.js'
import { invalidExtensionMember } from './invalid-extension-member.js'
import { invalidExtensionName } from './invalid-extension-name.js'
import { invalidJsonFeedVersion } from './invalid-json-feed-version.js'
import { invalidMemberNumber } from './invalid-member-number.js'
import { invalidRightsMember } from './invalid-rights-member.js'
import { itemIdNotString } from './item-id-not-string.js'
import { itemWithoutContent } from './item-without-content.js'
import { loneSurrogate } from './lone-surrogate.js'
import { missingMember } from './missing-member.js'
import { missingRecommendedMember } from './missing-recommended-member.js'
import { newerMember } from './newer-member.js'
import { nextUrlSameAsFeedUrl } from './next-url-same-as-feed-url.js'
import { relativeAddressInContent } from './relative-address-in-content.js'
import { unknownHubType } from './unknown-hub-type.js'
import { unknownMember } from './unknown-member.js'
import { versionNotFirst } from './version-not-first.js'
import { wrongMemberType } from './wrong-member-type.js'

export const jsonFeedRules: readonly Rule<JsonFeedDocument>[] = [
  authorWithoutAnything,
  blankMember,
  deprecatedMember,
  duplicateItemId,
  duplicateMember,
  extensionNotObject,
  feedUrlDoesntMatchLocation,
  htmlInPlainText,
  inexactNumber,
  invalidExtensionMember,
  invalidExtensionName,
  invalidJsonFeedVersion,
  invalidMemberNumber,
  invalidRightsMember,
  itemIdNotString,
  itemWithoutContent,
  loneSurrogate,
  missingMember,
  missingRecommendedMember,
  newerMember,
  nextUrlSameAsFeedUrl,
  relativeAddressInContent,
  unknownHubType,
  unknownMember,
  versionNotFirst,
  wrongMemberType,
]
