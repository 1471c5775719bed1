// Alone judges: smartnews format.
import { formatRule } from '../intake.js'
import { SMARTNEWS } from './intake.js'

export const smartnewsFormat = formatRule(SMARTNEWS)
