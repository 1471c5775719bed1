// What Flipboard asks of the feeds it takes in (docs/targets.md). A list, never a barrel.
import type { Rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { flipboardChannelIncomplete } from './flipboard-channel-incomplete.js'
import { flipboardForeignLink } from './flipboard-foreign-link.js'
import { flipboardFormat } from './flipboard-format.js'
import { flipboardImageTooSmall } from './flipboard-image-too-small.js'
import { flipboardItemIncomplete } from './flipboard-item-incomplete.js'
import { flipboardTextTooShort } from './flipboard-text-too-short.js'
import { flipboardTooFewItems } from './flipboard-too-few-items.js'

export const flipboardRules: readonly Rule<AnyDocument>[] = [
  flipboardFormat,
  flipboardItemIncomplete,
  flipboardChannelIncomplete,
  flipboardTextTooShort,
  flipboardImageTooSmall,
  flipboardTooFewItems,
  flipboardForeignLink,
]
