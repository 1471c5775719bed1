// What SmartNews asks of the feeds it takes in (docs/targets.md). A list, never a barrel.
import type { Rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { smartnewsChannelIncomplete } from './smartnews-channel-incomplete.js'
import { smartnewsDescriptionTooLong } from './smartnews-description-too-long.js'
import { smartnewsFormat } from './smartnews-format.js'
import { smartnewsItemIncomplete } from './smartnews-item-incomplete.js'
import { smartnewsMissingLogo } from './smartnews-missing-logo.js'
import { smartnewsNotUtf8 } from './smartnews-not-utf8.js'
import { smartnewsTooLarge } from './smartnews-too-large.js'

export const smartnewsRules: readonly Rule<AnyDocument>[] = [
  smartnewsFormat,
  smartnewsItemIncomplete,
  smartnewsChannelIncomplete,
  smartnewsDescriptionTooLong,
  smartnewsNotUtf8,
  smartnewsMissingLogo,
  smartnewsTooLarge,
]
