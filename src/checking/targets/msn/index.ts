// What MSN asks of the feeds it takes in (docs/targets.md). A list, never a barrel.
import type { Rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { msnAddressInTitle } from './msn-address-in-title.js'
import { msnDateOutOfRange } from './msn-date-out-of-range.js'
import { msnForbiddenMarkup } from './msn-forbidden-markup.js'
import { msnFormat } from './msn-format.js'
import { msnItemIncomplete } from './msn-item-incomplete.js'
import { msnMissingImage } from './msn-missing-image.js'
import { msnTitleTooLong } from './msn-title-too-long.js'
import { msnUnusableLink } from './msn-unusable-link.js'

export const msnRules: readonly Rule<AnyDocument>[] = [
  msnFormat,
  msnItemIncomplete,
  msnTitleTooLong,
  msnAddressInTitle,
  msnDateOutOfRange,
  msnUnusableLink,
  msnMissingImage,
  msnForbiddenMarkup,
]
