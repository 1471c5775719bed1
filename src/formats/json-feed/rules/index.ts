// The rules that only this format has. A list, never a barrel.
import type { Rule } from '../../../validation/rule.js'
import type { JsonFeedDocument } from '../document.js'
import { authorWithoutAnything } from './author-without-anything.js'
import { blankMember } from './blank-member.js'
import { deprecatedMember } from './deprecated-member.js'
import { duplicateItemId } from './duplicate-item-id.js'
import { duplicateMember } from './duplicate-member.js'
import { invalidExtensionName } from './invalid-extension-name.js'
import { invalidJsonFeedVersion } from './invalid-json-feed-version.js'
import { invalidRightsMember } from './invalid-rights-member.js'
import { itemIdNotString } from './item-id-not-string.js'
import { itemWithoutContent } from './item-without-content.js'
import { missingMember } from './missing-member.js'
import { newerMember } from './newer-member.js'
import { unknownMember } from './unknown-member.js'
import { wrongMemberType } from './wrong-member-type.js'

export const jsonFeedRules: readonly Rule<JsonFeedDocument>[] = [
  authorWithoutAnything,
  blankMember,
  deprecatedMember,
  duplicateItemId,
  duplicateMember,
  invalidExtensionName,
  invalidJsonFeedVersion,
  invalidRightsMember,
  itemIdNotString,
  itemWithoutContent,
  missingMember,
  newerMember,
  unknownMember,
  wrongMemberType,
]
