// What newsrooms and those who take news in want beside the specifications. A list, never a barrel.
import type { Rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'
import { brokenTurkishLetters } from './broken-turkish-letters.js'
import { datesAllEqual } from './dates-all-equal.js'
import { duplicateLink } from './duplicate-link.js'
import { headlineInCapitals } from './headline-in-capitals.js'
import { headlineTooLong } from './headline-too-long.js'
import { itemWithoutDate } from './item-without-date.js'
import { itemWithoutLink } from './item-without-link.js'
import { itemWithoutText } from './item-without-text.js'
import { missingTurkishLanguage } from './missing-turkish-language.js'
import { mixedContent } from './mixed-content.js'
import { summaryRepeatsTitle } from './summary-repeats-title.js'
import { trackingParameters } from './tracking-parameters.js'

export const newsRules: readonly Rule<AnyDocument>[] = [
  itemWithoutLink,
  itemWithoutDate,
  itemWithoutText,
  summaryRepeatsTitle,
  duplicateLink,
  datesAllEqual,
  headlineTooLong,
  headlineInCapitals,
  missingTurkishLanguage,
  brokenTurkishLetters,
  mixedContent,
  trackingParameters,
]
